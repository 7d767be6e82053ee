// SPDX-License-Identifier: MIT
// The life that crash_states_test.cpp cuts off has no films, which come another way than rasters.

#include "content-sync/store/digest.h"
#include "tests/crash/memory_folder.h"
#include "tests/crash/recorder.h"
#include "tests/store/film_desk.h"

#include <algorithm>

using namespace board;

TEST_CASE("a film's bytes and name are on the disk before anything points at it") {
    using Kind = DiskEvent::Kind;
    const Desk desk;
    const MemoryFolder folder;
    desk.folder.write("feed/f.mp4", "film");
    desk.folder.write("feed/feed.json", film_feed(1, "", 4));
    Recorder recorder{folder.path()};
    FolderSource source{desk.folder / "feed", desk.clock};
    IngestOptions options;
    options.films = true;
    const auto report = ingest_into(folder / "store", source, options).pass(desk.clock);
    REQUIRE(report);
    REQUIRE(report->troubles.empty());

    const auto& events = recorder.log().events;
    const auto named = [&](const std::string& name) {
        return std::find_if(events.begin(), events.end(), [&](const DiskEvent& event) {
            return event.kind == Kind::renamed && event.to.name == name;
        });
    };
    const auto is_synced = [](auto begin, auto end, Node node) {
        return std::any_of(begin, end, [&](const DiskEvent& event) {
            return event.kind == Kind::synced && event.node == node;
        });
    };
    const auto film = named(sha256("film")), pointer = named("current");
    REQUIRE(film < pointer);
    REQUIRE(pointer != events.end());
    const auto written = std::find_if(events.begin(), events.end(), [&](const DiskEvent& event) {
        return event.kind == Kind::written && event.node == film->node && event.bytes &&
               *event.bytes == "film";
    });
    CHECK(is_synced(written, film, film->node));
    CHECK(is_synced(film, pointer, film->to.folder));
}
