// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/folder_source.h"
#include "tests/catch.h"
#include "tests/store/picture_files.h"
#include "tests/store/test_board.h"

namespace board {

// A feed in a folder and a store beside it.
struct Desk {
    TestFolder folder;
    TestClock clock;
    std::string store = folder / "store";
    FolderSource source{folder / "feed", clock};
    Ingest ingest = ingest_into(store, source);

    void write_feed(const std::string& text) { folder.write("feed/feed.json", text); }
    PassReport pass() {
        auto report = ingest.pass(clock);
        if (!report) FAIL(report.error().what.en);
        return std::move(report).take();
    }
    std::uint32_t first_pixel(const std::string& asset) {
        const auto snapshot = Snapshot::open_current(store);
        REQUIRE(snapshot);
        const auto raster = snapshot->raster(asset);
        if (!raster) FAIL(raster.error().what.en);
        return raster->pixels().front();
    }
};

// Two pictures that no pixel has in common.
inline const std::string green = png_of_colour(20, 10, 0xff00ff00),
                         blue = png_of_colour(20, 10, 0xff0000ff);

} // namespace board
