// SPDX-License-Identifier: MIT
#include "player/page_turner.h"
#include "tests/catch.h"
#include "tests/player/turner_desk.h"

using namespace board;
using namespace std::chrono_literals;

TEST_CASE("a page that stands says the minute, and its turn goes on as if nothing had been") {
    const bool held = GENERATE(false, true);
    Desk desk;
    desk.programme = Programme{{{"a", {3600s}, 1}}};
    desk.turner.resize({Px{100}, Px{100}});
    CHECK(desk.run() == "a");
    const auto asks = desk.asks;
    if (held) desk.turner.hold();
    for (int minute = 0; minute < 5; ++minute) {
        const auto minutes = std::chrono::floor<std::chrono::minutes>(desk.clock.wall());
        desk.clock.pass(minutes + 1min - desk.clock.wall() - 1ms);
        CHECK(desk.run().empty());
        CHECK(desk.patches == minute);
        CHECK(desk.turner.patience() == 1ms);
        desk.clock.pass(1ms);
        CHECK(desk.run().empty());
        CHECK(desk.patches == minute + 1);
        CHECK(desk.turner.patience() > 4s); // at rest
    }
    CHECK(desk.asks == asks);
}

TEST_CASE("the page that waits its turn is kept while the minute is painted") {
    Desk desk;
    desk.programme = Programme{{{"a", {90s}, 1}, {"b", {90s}, 1}}};
    desk.turner.resize({Px{100}, Px{100}});
    const auto first = desk.run();
    const auto ends = desk.programme.slot_at(desk.clock.wall()).ends;
    desk.clock.pass(ends - desk.clock.wall() - 31s);
    desk.run();
    desk.clock.pass(30s);
    desk.run();
    REQUIRE(desk.patches >= 1);
    desk.clock.pass(1s);
    const auto asks = desk.asks;
    CHECK(desk.turner.due()); // at once: it is at hand
    CHECK(desk.asks == asks);
}

TEST_CASE("a page that has become another is asked for again") {
    Desk desk;
    desk.programme = Programme{{{"a", {3600s}, 1}}};
    desk.turner.resize({Px{100}, Px{100}});
    desk.run();
    desk.outgrown = true;
    desk.clock.pass(1min);
    CHECK(desk.run() == "a");
    CHECK(desk.patches == 1);
}

TEST_CASE("when the clock is set back under a held page, it says the new time") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    desk.run();
    desk.turner.hold();
    desk.clock.set_wall(WallTime{5s});
    CHECK(desk.run().empty());
    CHECK(desk.patches == 1);
    CHECK(desk.run().empty());
    CHECK(desk.patches == 1);
}

TEST_CASE("a turn by hand outruns the minute, whose answer then comes too late") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    const auto first = desk.run();
    desk.turner.hold();
    desk.clock.pass(1min);
    CHECK_FALSE(desk.turner.due());
    const auto minute = desk.turner.take_ask();
    REQUIRE(minute);
    desk.turner.turn(1);
    CHECK_FALSE(desk.turner.receive({minute->number, desk.answer(*minute)}));
    const auto turned = desk.run();
    CHECK(turned.size() == 1);
    CHECK(turned != first);
}

TEST_CASE("while nothing can be seen, nothing is awaited") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    desk.run();
    desk.turner.hold();
    desk.turner.resize({});
    desk.clock.pass(10min);
    CHECK_FALSE(desk.turner.due());
    CHECK(desk.turner.patience() > 1s);
}
