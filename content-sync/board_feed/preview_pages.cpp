// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_pages.h"

#include "layouts/png.h"
#include "player/playlist.h"
#include "player/snapshot_rasters.h"

#include <algorithm>
#include <filesystem>

namespace board {
namespace {

// `number` with as many digits as `largest` has, so that names sort as numbers do.
std::string padded(std::size_t number, std::size_t largest) {
    const std::string text = std::to_string(number), widest = std::to_string(largest);
    return std::string(widest.size() - text.size(), '0') + text;
}

Result<Fd> make_out(const std::string& path) {
    std::error_code fault;
    std::filesystem::create_directories(path, fault);
    if (fault) return Error{Fault::io, errno_message(fault.value())}.within(path, path);
    return open_folder(path);
}

ScreenProfile profile_of(const Screen& screen, const Feed& feed, const PreviewOptions& options) {
    ScreenProfile profile = ScreenProfile::of(screen, feed, options.size);
    if (!options.theme.empty()) profile.theme = options.theme;
    return profile;
}

} // namespace

Result<PreviewPages> leave_pages(Composer& composer, const Snapshot& snapshot, const Screen& screen,
                                 const PreviewOptions& options) {
    const Feed& feed = snapshot.feed();
    const SnapshotRasters rasters{snapshot};
    const ScreenProfile profile = profile_of(screen, feed, options);
    const Fd out = TRY(make_out(options.out));
    std::vector<const Item*> items;
    for (const Item& item : feed.items)
        if (shows_on(item, screen)) items.push_back(&item);
    PreviewPages left;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto frames =
            composer.compose(feed, *items[i], profile, Moment{feed.issued, 0, 0, {}}, rasters);
        if (!frames) {
            left.troubles.push_back(frames.error());
            continue;
        }
        const std::string item = padded(i + 1, items.size()) + "-" + items[i]->id + "-";
        for (std::size_t page = 0; page < frames->size(); ++page, ++left.pages) {
            const Frame& frame = (*frames)[page];
            const std::string name = item + padded(page + 1, frames->size());
            TRY(write_png(composer.paint(frame, rasters), options.out + "/" + name + ".png"));
            if (!options.frames) continue;
            TRY(replace_file_at(out, name + ".txt", frame_as_text(frame)));
            TRY(replace_file_at(out, name + ".json", frame_as_json(frame)));
        }
    }
    return left;
}

} // namespace board
