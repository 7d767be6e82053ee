// SPDX-License-Identifier: MIT
#include "content-sync/store/clock_floor.h"
#include "content-sync/store/trust.h"
#include "tests/store/desk.h"

#include <sys/stat.h>

using namespace board;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

const WallTime built = *parse_time("2026-11-20T00:00:00Z", 0min);

struct Shelf {
    TestFolder folder;
    TestClock system;
    FlooredClock clock{system, built};

    std::optional<WallTime> saved() const {
        struct stat status {};
        if (::stat((folder / "clock").c_str(), &status) != 0) return std::nullopt;
        return WallTime{std::chrono::seconds{status.st_mtim.tv_sec}};
    }
    void save() { REQUIRE(save_time(clock, *open_folder(folder.path()))); }
};

} // namespace

TEST_CASE("the time that has run is saved once a day, without a byte") {
    Shelf shelf;
    shelf.save();
    CHECK(shelf.saved() == built);
    CHECK(read_file(shelf.folder / "clock", 10)->empty());
    shelf.system.ticks += 23h;
    shelf.save();
    CHECK(shelf.saved() == built);
    shelf.system.ticks += 1h;
    shelf.save();
    CHECK(shelf.saved() == built + days{1});
    CHECK(shelf.clock.floor() == built + days{1});
    shelf.system.ticks += days{3};
    shelf.save();
    FlooredClock next{shelf.system, built};
    raise_from_store(next, shelf.folder.path());
    CHECK(next.floor() == built + days{4});
}

TEST_CASE("what the system's clock says is never saved, be it behind or years ahead") {
    Shelf shelf;
    for (const auto said : {WallTime{}, built + days{363}, built + days{9999}}) {
        shelf.system.now = said;
        shelf.system.ticks += days{2};
        shelf.save();
    }
    CHECK(shelf.saved() == built + days{6});
}

TEST_CASE("what the store proves and what it only says") {
    Desk desk;
    desk.write_feed(feed_text(7, "好"));
    desk.pass();
    const auto issued = Snapshot::open_current(desk.store)->feed().issued;
    TestClock system;
    system.now = {};
    const WallTime old = issued - days{9};
    FlooredClock clock{system, old};
    raise_from_store(clock, desk.store);
    CHECK(clock.floor() == old);
    CHECK(clock.wall() == issued); // said: while nothing better is known
    Trust trust;
    trust.issued = issued + days{1};
    desk.folder.write("store/trust.json", write_trust(trust));
    raise_from_store(clock, desk.store);
    CHECK(clock.floor() == old);
    CHECK(clock.wall() == issued + days{1});
    FlooredClock none{system, built};
    raise_from_store(none, desk.folder / "away");
    CHECK(none.floor() == built);
}

TEST_CASE("an issue of 2099 takes no clock away, signed or not") {
    Desk desk;
    desk.write_feed(feed_text(7, "好"));
    desk.pass();
    const auto issued = Snapshot::open_current(desk.store)->feed().issued;
    Trust trust;
    trust.issued = *parse_time("2099-01-01T00:00:00Z", 0min);
    desk.folder.write("store/trust.json", write_trust(trust));
    TestClock system;
    system.now = issued + days{1};
    FlooredClock good{system, issued - days{9}};
    raise_from_store(good, desk.store);
    CHECK(good.is_known());
    CHECK(good.wall() == system.now);
    system.now = {};
    FlooredClock lost{system, issued - days{9}};
    raise_from_store(lost, desk.store);
    CHECK(lost.wall() == issued);
}
