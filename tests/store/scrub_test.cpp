// SPDX-License-Identifier: MIT
#include "content-sync/store/scrub.h"
#include "tests/store/desk.h"

#include <fcntl.h>
#include <sys/resource.h>

#include <filesystem>

using namespace board;
namespace fs = std::filesystem;

namespace {

struct ScrubDesk : Desk {
    ScrubDesk() {
        folder.write("feed/hall.png", green);
        folder.write("feed/pond.png", blue);
        write_feed(feed_text(7, "一", {{"hall", "hall.png", ""}, {"pond", "pond.png", ""}}));
        pass();
        write_feed(feed_text(8, "二", {{"hall", "hall.png", ""}, {"pond", "pond.png", ""}}));
        pass();
    }
    std::string object(const std::string& asset) {
        return Snapshot::open_current(store)->assets().at(asset).object;
    }
    // One bit, so that neither length nor time would tell.
    void rot(const std::string& name) const {
        const auto path = folder / ("store/" + name);
        const auto time = fs::last_write_time(path);
        auto bytes = *read_file(path, 64 << 20);
        bytes[bytes.size() / 2] ^= 1;
        folder.write("store/" + name, bytes);
        fs::last_write_time(path, time);
    }
    ScrubReport scrub() {
        auto report = ingest.scrub(clock);
        if (!report) FAIL(report.error().what.en);
        return std::move(report).take();
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("scrubbing a whole store finds and writes nothing") {
    ScrubDesk desk;
    const auto before = fingerprint(desk.store);
    const auto report = desk.scrub();
    CHECK(report.removed.empty());
    CHECK_FALSE(report.at_work);
    CHECK_FALSE(report.current_is_rotten);
    CHECK_FALSE(report.previous_was_rotten);
    CHECK(fingerprint(desk.store) == before);
}

TEST_CASE("a rotten object is removed, and the next pass brings it anew") {
    ScrubDesk desk;
    const auto object = desk.object("pond");
    desk.rot("objects/" + object);
    CHECK(
        desk.pass().troubles.empty()); // what was looked at since the start is not looked at again
    CHECK_FALSE(Snapshot::open_current(desk.store)->raster("pond"));
    CHECK(desk.scrub().removed == Names{object});
    CHECK_FALSE(fs::exists(desk.store + "/objects/" + object));
    desk.pass();
    CHECK(desk.first_pixel("pond") == 0xff0000ff);
    CHECK(desk.first_pixel("hall") == 0xff00ff00);
}

TEST_CASE(
    "a rotten snapshot is found: the current one is published again, the previous one let go") {
    ScrubDesk desk;
    SECTION("current") {
        desk.pass(); // which holds it open, as a board does between two polls
        desk.rot("current/feed.json");
        CHECK(desk.scrub().current_is_rotten);
        CHECK(desk.pass().outcome == PassReport::Outcome::published);
        CHECK_FALSE(Snapshot::open_current(desk.store)->trouble());
        CHECK(shown_title(desk.store) == "二");
    }
    SECTION("previous") {
        desk.rot("previous/assets.json");
        CHECK(desk.scrub().previous_was_rotten);
        CHECK_FALSE(fs::exists(fs::symlink_status(desk.store + "/previous")));
        CHECK_FALSE(desk.scrub().previous_was_rotten);
    }
}

TEST_CASE("a round is cut into slices, also within an object, and comes once a day") {
    ScrubDesk desk;
    const auto object = desk.object("hall");
    desk.rot("objects/" + object);
    const auto store = [&]() -> const Store& { return desk.ingest.store(); };
    Scrub scrub;
    int steps = 0;
    Names removed;
    for (bool at_work = true; at_work; ++steps) {
        const auto report = scrub.step(store(), desk.clock.ticks, 100);
        REQUIRE(report);
        at_work = report->at_work;
        removed.insert(removed.end(), report->removed.begin(), report->removed.end());
    }
    CHECK(removed == Names{object});
    CHECK(steps >= 2 * (24 + 20 * 10 * 4) / 100);
    desk.pass(); // brings it back
    desk.rot("objects/" + object);
    desk.clock.ticks += Scrub::pause - std::chrono::seconds{1};
    CHECK(scrub.step(store(), desk.clock.ticks)->removed.empty());
    desk.clock.ticks += std::chrono::seconds{1};
    CHECK(scrub.step(store(), desk.clock.ticks)->removed == Names{object});
}

TEST_CASE("an object that cannot be opened for want of descriptors stays") {
    ScrubDesk desk;
    Scrub scrub;
    REQUIRE(scrub.step(desk.ingest.store(), desk.clock.ticks, 10)->at_work);
    const auto before = fingerprint(desk.store + "/objects");
    rlimit former{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &former) == 0);
    rlimit one_more = former; // for the folder, and none for an object
    one_more.rlim_cur = static_cast<rlim_t>(::dup(STDIN_FILENO));
    ::close(static_cast<int>(one_more.rlim_cur++));
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &one_more) == 0);
    const auto report = scrub.step(desk.ingest.store(), desk.clock.ticks);
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &former) == 0);
    CHECK(fingerprint(desk.store + "/objects") == before);
    REQUIRE(report);
    CHECK(report->removed.empty());
    CHECK(report->unread.size() == 2);
}

TEST_CASE("an object that is collected in the midst of a round is no fault") {
    ScrubDesk desk;
    Scrub scrub;
    REQUIRE(scrub.step(desk.ingest.store(), desk.clock.ticks, 10)->at_work);
    for (const auto& entry : fs::directory_iterator{desk.store + "/objects"}) fs::remove(entry);
    const auto report = scrub.step(desk.ingest.store(), desk.clock.ticks);
    REQUIRE(report);
    CHECK(report->removed.empty());
    CHECK_FALSE(report->at_work);
}
