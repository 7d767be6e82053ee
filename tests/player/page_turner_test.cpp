// SPDX-License-Identifier: MIT
#include "player/page_turner.h"
#include "tests/catch.h"
#include "tests/player/turner_desk.h"

using namespace board;
using namespace std::chrono_literals;

TEST_CASE("pages turn with the wall clock, each prepared ahead") {
    Desk desk;
    CHECK_FALSE(desk.turner.take_ask()); // before there is a size
    desk.turner.resize({Px{100}, Px{100}});
    CHECK(desk.run() == at(desk));
    for (int turn = 0; turn < 6; ++turn) {
        desk.clock.pass(desk.turner.patience());
        while (desk.run().empty()) desk.clock.pass(desk.turner.patience());
        CHECK(desk.turner.patience() > 0ms);
        CHECK(desk.run().empty()); // at rest until the next turn
    }
    CHECK(desk.asks == 1 + 1 + 6); // the first, the next, and one ahead at each turn
}

TEST_CASE("keys turn, the page stays its time, and then the clock's page comes") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    const auto first = desk.run();
    desk.turner.turn(1);
    desk.turner.turn(1); // faster than pages: two turns on
    const auto second = desk.run();
    CHECK(second == std::string(1, static_cast<char>('a' + (first[0] - 'a' + 2) % 3)));
    desk.clock.pass(9999ms);
    CHECK(desk.run().empty());
    desk.clock.pass(1ms);
    CHECK(desk.run() == at(desk));
}

TEST_CASE("a held page stays; let go, the clock's page comes") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    desk.run();
    desk.turner.hold();
    desk.clock.pass(15s);
    CHECK(desk.run().empty());
    desk.turner.hold();
    CHECK(desk.run() == at(desk));
}

TEST_CASE("an edit leaves the item on the screen, in its new form, for the rest of its time") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    const auto item = desk.run();
    const auto ends = desk.programme.slot_at(desk.clock.wall()).ends;
    // The clock's page would now be z, which comes first and for nearly all of the time.
    desk.edit({{"z", {3600s, 3600s}, 1}, {"a", {1s}, 1}, {"b", {1s}, 1}, {"c", {1s}, 1}});
    REQUIRE(at(desk) == "z");
    CHECK(desk.run() == item);
    desk.clock.pass(ends - desk.clock.wall() - 1ms);
    CHECK(desk.run().empty());
    desk.clock.pass(1ms);
    CHECK(desk.run() == "z");
}

TEST_CASE("an edit that takes the item away brings the page of the moment, held or not") {
    const bool held = GENERATE(false, true);
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    desk.run();
    if (held) desk.turner.hold();
    desk.edit({{"y", {10s}, 1}, {"z", {10s}, 1}});
    const auto now = at(desk);
    CHECK(desk.run() == now);
    desk.clock.pass(10s);
    CHECK(desk.run() == (held ? "" : at(desk)));
}

TEST_CASE("hold holds over edits and over turns by hand") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    const auto first = desk.run();
    desk.turner.hold();
    desk.turner.turn(1);
    const auto second = desk.run();
    CHECK(second != first);
    desk.clock.pass(60s);
    CHECK(desk.run().empty());
    desk.edit({{"z", {3600s}, 1}, {"a", {1s}, 1}, {"b", {1s}, 1}, {"c", {1s}, 1}});
    CHECK(desk.run() == second);
    desk.clock.pass(60s);
    CHECK(desk.run().empty());
    desk.turner.hold();
    CHECK(desk.run() == "z");
}

TEST_CASE("an edit while a page turned to by hand stands does not shorten its time") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    desk.run();
    desk.turner.turn(1);
    const auto turned = desk.run();
    desk.clock.pass(4s);
    desk.edit({{"z", {3600s}, 1}, {"a", {1s}, 1}, {"b", {1s}, 1}, {"c", {1s}, 1}});
    CHECK(desk.run() == turned);
    desk.clock.pass(5999ms);
    CHECK(desk.run().empty());
    desk.clock.pass(1ms);
    CHECK(desk.run() == "z");
}

TEST_CASE("a page that was on its way when the hold began does not come") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    const auto first = desk.turner.take_ask();
    desk.turner.receive({first->number, desk.prepare(*first)});
    desk.turner.receive({desk.turner.take_ask()->number, desk.prepare(*first)}); // late: the same
    desk.clock.pass(10s);
    CHECK_FALSE(desk.turner.due());
    const auto turn = desk.turner.take_ask();
    REQUIRE(turn);
    desk.turner.hold();
    CHECK_FALSE(desk.turner.receive({turn->number, desk.prepare(*turn)}));
    desk.turner.hold();
    CHECK(desk.run() == at(desk));
}

TEST_CASE("another size or a set clock bring the page of the moment at once") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    desk.run();
    desk.turner.resize({Px{200}, Px{100}});
    CHECK(desk.run() == at(desk));
    desk.turner.resize({Px{200}, Px{100}});
    CHECK(desk.run().empty());
    desk.clock.set_wall(WallTime{5s}); // the clock is set back to 1970
    CHECK(desk.run() == at(desk));
    desk.turner.resize({}); // minimised: nothing is asked for
    CHECK_FALSE(desk.turner.take_ask());
}

TEST_CASE("an answer to an older ask is dropped") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    const auto old = desk.turner.take_ask();
    desk.turner.show_again();
    const auto newer = desk.turner.take_ask();
    REQUIRE(old);
    REQUIRE(newer);
    CHECK_FALSE(desk.turner.receive({old->number, desk.prepare(*old)}));
    CHECK(desk.turner.receive({newer->number, desk.prepare(*newer)}));
}

TEST_CASE("when there is nothing to show, it is asked again at the time that was named") {
    Desk desk;
    desk.turner.resize({Px{100}, Px{100}});
    const auto ask = desk.turner.take_ask();
    const Absence absence{Absence::Why::nothing_now, {}, desk.clock.wall() + 3s};
    const auto shown = desk.turner.receive({ask->number, Prepared{absence, {}, 1}});
    REQUIRE(shown);
    CHECK(std::get<Prepared>(*shown).absence());
    CHECK(desk.turner.patience() == 3s);
    CHECK(desk.run().empty());
    desk.clock.pass(3s);
    CHECK(desk.run() == at(desk));
}
