// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_pages.h"

#include "layouts/png.h"
#include "player/playlist.h"
#include "player/snapshot_rasters.h"

#include <algorithm>

namespace board {
namespace {

constexpr std::string_view ticker = "ticker"; // the kind that is no page

std::vector<const Item*> items_on(const PreviewContent& content, const PreviewView& view) {
    const auto& ids = content.items;
    std::vector<const Item*> items;
    for (const Item& item : content.snapshot.feed().items)
        if (item.kind != ticker && shows_on(item, view.screen) &&
            (ids.empty() || std::find(ids.begin(), ids.end(), item.id) != ids.end()))
            items.push_back(&item);
    std::vector<const Item*> sample;
    for (std::size_t i = 0; i < items.size(); i += view.every) sample.push_back(items[i]);
    return sample;
}

// What runs below the pages, whenever it does.
std::vector<std::string> lines_on(const Feed& feed, const Screen& screen) {
    std::vector<std::string> lines;
    for (const Item& item : feed.items)
        if (item.kind == ticker && shows_on(item, screen))
            lines.push_back(item.fields.find("text").string_or(""));
    return lines;
}

// Composes the items of one view at its moment.
class Rotation {
  public:
    Rotation(Composer& composer, const PreviewContent& content, const PreviewView& view)
        : composer_{composer}
        , feed_{content.snapshot.feed()}
        , view_{view}
        , rasters_{content.snapshot}
        , at_{content.at}
        , ticker_{lines_on(feed_, view.screen)} {}

    Result<std::vector<Frame>> compose(const Item& item, std::size_t turn, std::size_t turns) {
        Moment moment{at_, turn, turns, {}};
        if (item.show.priority != Priority::urgent) moment.ticker = ticker_;
        return composer_.compose(feed_, item, view_.profile, moment, rasters_);
    }

    // No turn is known before all pages are counted.
    void tell_turns(PreviewPages& pages) {
        const std::size_t turns = pages.count();
        std::size_t turn = 0;
        for (ItemPages& item : pages.items)
            for (Frame& frame : item.frames) {
                auto again = compose(*item.item, ++turn, turns);
                const auto index = static_cast<std::size_t>(frame.page - 1);
                if (again && again->size() == item.frames.size())
                    frame = std::move((*again)[index]);
            }
    }

  private:
    Composer& composer_;
    const Feed& feed_;
    const PreviewView& view_;
    SnapshotRasters rasters_;
    WallTime at_;
    std::vector<std::string> ticker_;
};

} // namespace

std::size_t PreviewPages::count() const {
    std::size_t sum = 0;
    for (const ItemPages& item : items) sum += item.frames.size();
    return sum;
}

PreviewPages compose_pages(Composer& composer, const PreviewContent& content,
                           const PreviewView& view) {
    Rotation rotation{composer, content, view};
    PreviewPages pages;
    for (const Item* item : items_on(content, view)) {
        auto frames = rotation.compose(*item, 1, 1);
        if (frames)
            pages.items.push_back({item, std::move(frames).take()});
        else
            pages.troubles.push_back(frames.error());
    }
    rotation.tell_turns(pages);
    return pages;
}

std::string padded(std::size_t number, std::size_t largest) {
    const std::string text = std::to_string(number), widest = std::to_string(largest);
    return std::string(widest.size() - text.size(), '0') + text;
}

Result<> write_pages(Composer& composer, const PreviewContent& content, const PreviewPages& pages,
                     const std::string& out, bool frames) {
    const SnapshotRasters rasters{content.snapshot};
    const Fd folder = TRY(open_folder(out));
    for (std::size_t i = 0; i < pages.items.size(); ++i) {
        const ItemPages& item = pages.items[i];
        const std::string stem = padded(i + 1, pages.items.size()) + "-" + item.item->id + "-";
        for (std::size_t page = 0; page < item.frames.size(); ++page) {
            const Frame& frame = item.frames[page];
            const std::string name = stem + padded(page + 1, item.frames.size());
            TRY(write_png(composer.paint(frame, rasters), out + "/" + name + ".png"));
            if (!frames) continue;
            TRY(replace_file_at(folder, name + ".txt", frame_as_text(frame)));
            TRY(replace_file_at(folder, name + ".json", frame_as_json(frame)));
        }
    }
    return {};
}

} // namespace board
