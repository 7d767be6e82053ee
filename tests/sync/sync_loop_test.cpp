// SPDX-License-Identifier: MIT
#include "content-sync/sync/sync_loop.h"
#include "tests/store/desk.h"
#include "tests/sync/virtual_wait.h"

using namespace board;
using namespace std::chrono_literals;

namespace {

struct LoopDesk : Desk {
    VirtualWait signals{clock};
    ServiceNotify notify{{}, clock};
    Log log{std::fopen("/dev/null", "w"), "test"};
    FlooredClock floored{clock, WallTime{}};
    SyncLoop loop{{floored, log, signals, notify}};
    SyncLoop::Way way{ingest, source};
};

} // namespace

TEST_CASE("while it rests, a board looks its store through, and the next pass mends it") {
    LoopDesk desk;
    desk.folder.write("feed/p.png", green);
    desk.write_feed(feed_text(7, "好", {{"p", "p.png", ""}}));
    REQUIRE(desk.loop.once(desk.way) == 0);
    const auto object =
        "store/objects/" + Snapshot::open_current(desk.store)->assets().at("p").object;
    auto bytes = *read_file(desk.folder / object, 1 << 20);
    bytes.back() ^= 1;
    desk.folder.write(object, bytes);
    desk.loop.rest(desk.way, 1min);
    CHECK(read_file(desk.folder / object, 1 << 20).error().fault == Fault::missing);
    REQUIRE(desk.loop.once(desk.way) == 0);
    CHECK(desk.first_pixel("p") == 0xff00ff00);
}
