// SPDX-License-Identifier: MIT
#include "tests/crash/view.h"

#include "content-sync/feed_reader.h"
#include "content-sync/store/digest.h"
#include "content-sync/store/snapshot.h"

namespace board {
namespace {

std::string named_items(const Feed& feed) {
    std::string text = std::to_string(feed.sequence);
    for (const auto& item : feed.items) text += " " + item.id + "=" + item.title;
    return text;
}

std::string pixels_of(const std::string& asset, const Raster& raster) {
    return " " + asset + "=" + sha256(std::as_bytes(raster.pixels())).substr(0, 12);
}

Result<View> believe(const std::string& store) {
    const Fd root = TRY(open_folder(store));
    const Fd snapshots = TRY(open_folder_at(root, "snapshots"));
    const Fd folder = TRY(open_folder_at(snapshots, TRY(read_snapshot_pointer(root, "current"))));
    const Fd objects = TRY(open_folder_at(root, "objects"));
    constexpr std::size_t most = 4u << 20;
    const auto reading = read_feed(TRY(read_file_at(folder, "feed.json", most)));
    if (!reading.feed) return Error{Fault::malformed, {"feed.json", "feed.json"}};
    View view{named_items(*reading.feed), {}};
    for (const auto& [id, entry] :
         TRY(read_asset_table(TRY(read_file_at(folder, "assets.json", most)))))
        view.shown += pixels_of(id, TRY(Raster::open_at(objects, entry.object)));
    return view;
}

} // namespace

View view_of(const std::string& store) {
    const auto snapshot = Snapshot::open_current(store);
    if (!snapshot) return {{}, snapshot.error().what.en};
    View view{named_items(snapshot->feed()), snapshot->trouble() ? snapshot->trouble()->en : ""};
    for (const auto& [id, entry] : snapshot->assets()) {
        const auto raster = snapshot->raster(id);
        if (raster) view.shown += pixels_of(id, *raster);
        if (!raster) view.trouble += id + ": " + raster.error().what.en;
    }
    return view;
}

View naive_view_of(const std::string& store) {
    auto view = believe(store);
    return view ? *view : View{{}, view.error().what.en};
}

} // namespace board
