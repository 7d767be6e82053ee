// SPDX-License-Identifier: MIT
// A board whose machine does not know the time, or knows it wrong, and what it shows then.
#include "base/floored_clock.h"
#include "player/page_turner.h"
#include "player/playlist.h"
#include "tests/catch.h"
#include "tests/player/hand_clock.h"
#include "tests/player/small_store.h"

#include <set>

using namespace board;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

const Size size{Px{1280}, Px{720}};
const Log quiet{std::fopen("/dev/null", "w"), "test"};
const WallTime built = *parse_time("2026-11-23T12:00:00+08:00", 0min);

// On at all times; until a day before the build; from a year after it; at an hour that the build's
// is not; with a count of days to it.
const std::string items = R"(
    {"id":"always","kind":"article","title":"常","text":"正文","show":{"seconds":10}},
    {"id":"over","kind":"article","title":"过","text":"正文","show":{"seconds":10,
        "until":"2026-11-22"}},
    {"id":"later","kind":"article","title":"后","text":"正文","show":{"seconds":10,
        "from":"2027-11-23"}},
    {"id":"night","kind":"article","title":"夜","text":"正文","show":{"seconds":10,
        "hours":[["22:00","23:00"]]}},
    {"id":"event","kind":"event","title":"讲堂","text":"正文","begins":"2026-12-03T14:30:00+08:00",
        "show":{"seconds":10,"positions":["garden"]}})";

// Everything of a player but the screen.
struct Board {
    SmallStore store;
    HandClock system;
    FlooredClock clock{system, built};
    PageTurner turner{clock};
    Preparation preparation{
        {store.path(), {"garden-1"}, "", {TEST_SOURCE "/layouts"}, TEST_SOURCE "/fonts"}, quiet};
    std::optional<PageTurn> shown;
    bool absent = false;

    void open(const std::string& of_items) {
        store.publish_items(of_items);
        preparation.refresh();
        turner.resize(size);
        run();
    }
    decltype(Answer::content) answer(const Ask& ask) {
        preparation.take_times_as(ask.times);
        if (const auto* changes = std::get_if<Ask::Changes>(&ask.wanted)) {
            auto patch = preparation.patch(changes->page, changes->time, ask.size);
            if (!patch) return Outgrown{};
            return std::move(*patch);
        }
        if (const auto* at = std::get_if<Ask::At>(&ask.wanted))
            return preparation.page_at(at->time, ask.size);
        const auto& again = std::get<Ask::Again>(ask.wanted);
        return preparation.page_again(again.slot, again.time, ask.size);
    }
    void note(const Change& change) {
        const auto* prepared = std::get_if<Prepared>(&change);
        if (const auto* patch = std::get_if<Patch>(&change)) shown = patch->turn;
        if (!prepared) return;
        absent = prepared->page() == nullptr;
        if (!absent) shown = prepared->page()->turn;
    }
    void run() {
        if (const auto prepared = turner.due()) {
            absent = prepared->page() == nullptr;
            if (!absent) shown = prepared->page()->turn;
        }
        while (const auto ask = turner.take_ask())
            if (const auto change = turner.receive({ask->number, answer(*ask)})) note(*change);
    }
    // Some rotations; the items that were shown, and all their text.
    std::set<std::string> seen;
    std::string text;
    void play() {
        seen.clear();
        text.clear();
        for (int step = 0; step < 60; ++step) {
            if (!absent) {
                seen.insert(shown->slot.item);
                text += frame_as_text(*shown->frame);
            }
            system.pass(std::clamp<std::chrono::milliseconds>(turner.patience(), 1ms, 5s));
            run();
        }
    }
    bool says(const std::string& word) const { return text.find(word) != std::string::npos; }
};

} // namespace

TEST_CASE("a board plays by its clock, or by what has passed for certain") {
    const auto [time, known, wanted] = GENERATE(table<std::string, bool, std::set<std::string>>(
        {{"1970-01-01T00:00:10Z", false, {"always", "night", "event"}},
         {"2026-11-22T12:00:00+08:00", false, {"always", "night", "event"}},
         {"2026-11-23T12:00:00+08:00", true, {"always", "event"}},
         {"2026-11-23T22:30:00+08:00", true, {"always", "night", "event"}},
         {"2038-01-19T03:14:08Z", true, {"always", "later", "event"}},
         {"2099-06-01T12:00:00+08:00", true, {"always", "later", "event"}}}));
    CAPTURE(time);
    Board board;
    board.system.set_wall(*parse_time(time, 0min));
    board.open(items);
    board.play();
    CHECK(board.seen == wanted);
    // 12:00 is what the floor would say: no page may show it for the time.
    const std::vector<std::string> todays{"12:0", "农历", "11月23日　星期一", "还有"};
    if (!known)
        for (const auto& word : todays) {
            CAPTURE(word);
            CHECK_FALSE(board.says(word));
        }
    if (known) CHECK(board.says("农历"));
    if (time.starts_with("2026-11-23T12")) CHECK(board.says("还有"));
}

TEST_CASE("a clock that is found is on the next look's pages, and one that is lost is off them") {
    Board board;
    board.system.set_wall(WallTime{10s});
    board.open(items);
    board.play();
    REQUIRE_FALSE(board.says("农历"));
    board.system.set_wall(built + 90s);
    CHECK(board.turner.patience() <= 5s);
    board.run();
    CHECK(frame_as_text(*board.shown->frame).find("农历") != std::string::npos);
    board.play();
    CHECK(board.seen == std::set<std::string>{"always", "event"});
    board.system.set_wall(WallTime{10s});
    board.run();
    CHECK(frame_as_text(*board.shown->frame).find("农历") == std::string::npos);
    board.play();
    CHECK(board.seen.contains("night"));
}

TEST_CASE("however the clock jumps, the next look shows what its time has") {
    const auto jump = GENERATE(as<std::chrono::milliseconds>{}, 1s, -1s, 90s, -90s, 1h, -1h, 24h,
                               -24h, days{365}, -days{365}, days{3653}, -days{3653});
    const bool held = GENERATE(false, true);
    CAPTURE(jump.count(), held);
    const WallTime begin = built + days{4000} + 17s;
    Board board;
    board.system.set_wall(begin);
    board.open(items);
    if (held) board.turner.hold();
    board.system.set_wall(begin + jump);
    CHECK(board.turner.patience() <= 5s);
    board.run();
    REQUIRE(board.shown);
    if (!held) CHECK(board.shown->slot.covers(board.clock.wall()));
    CHECK(board.shown->until.value_or(WallTime::max()) > board.clock.wall());
    CHECK(board.shown->changes.value_or(WallTime::max()) > board.clock.wall());
    if (board.shown->moment.is_known()) CHECK(board.shown->moment.now <= board.clock.wall());
    CHECK(board.shown->moment.is_known() == board.clock.is_known());
    if (held) return;
    board.play();
    CHECK(board.seen.size() >= 2); // it goes on
}

TEST_CASE("a clock set back ends an absence that it makes untrue") {
    Board board;
    board.system.set_wall(built + days{30});
    board.open(R"({"id":"december","kind":"article","title":"过","text":"正文",
                   "show":{"until":"2026-12-01"}},
                  {"id":"next-year","kind":"article","title":"后","text":"正文",
                   "show":{"from":"2028-01-01"}})");
    CHECK(board.absent);
    board.system.set_wall(built + days{1});
    board.run();
    CHECK_FALSE(board.absent);
    CHECK(board.shown->slot.item == "december");
}
