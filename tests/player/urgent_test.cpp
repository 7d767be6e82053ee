// SPDX-License-Identifier: MIT
#include "player/page_turner.h"
#include "tests/catch.h"
#include "tests/player/hand_clock.h"
#include "tests/player/small_store.h"

#include <algorithm>

using namespace board;
using namespace std::chrono_literals;

namespace {

const Size size{Px{640}, Px{360}};
const Log quiet{std::fopen("/dev/null", "w"), "test"};

// Everything of a player but the screen: the store, the clock, what is prepared and what is due.
struct Board {
    SmallStore store;
    HandClock clock;
    PageTurner turner{clock};
    Preparation preparation{
        {store.path(), {"garden-1"}, "", {TEST_SOURCE "/layouts"}, TEST_SOURCE "/fonts"}, quiet};
    std::optional<PageTurn> shown;

    void open() {
        preparation.refresh();
        turner.resize(size);
        run();
    }
    Prepared prepare(const Ask& ask) {
        if (const auto* at = std::get_if<Ask::At>(&ask.wanted))
            return preparation.page_at(at->time, ask.size);
        const auto& again = std::get<Ask::Again>(ask.wanted);
        return preparation.page_again(again.slot, again.time, ask.size);
    }
    void run() {
        const auto note = [&](const Prepared& prepared) {
            REQUIRE(prepared.page());
            shown = prepared.page()->turn;
        };
        if (const auto prepared = turner.due()) note(*prepared);
        while (const auto ask = turner.take_ask()) {
            if (const auto* changes = std::get_if<Ask::Changes>(&ask->wanted)) {
                auto patch = preparation.patch(changes->page, changes->time, ask->size);
                REQUIRE(patch);
                turner.receive({ask->number, std::move(*patch)});
                continue;
            }
            const auto change = turner.receive({ask->number, prepare(*ask)});
            if (change) note(std::get<Prepared>(*change));
        }
    }
    // Lets time pass as the player would, from one thing that is due to the next.
    void until(WallTime time) {
        while (clock.wall() < time) {
            const auto wait = std::min<std::chrono::milliseconds>(
                std::max<std::chrono::milliseconds>(turner.patience(), 1ms), time - clock.wall());
            clock.pass(wait);
            run();
        }
    }
    bool says(const std::string& text) const {
        return std::ranges::any_of(shown->frame->elements, [&](const auto& element) {
            const auto* line = std::get_if<TextLine>(&element);
            return line && line->line.text.find(text) != std::string::npos;
        });
    }
    bool has_ticker() const {
        return std::ranges::any_of(shown->frame->elements, [](const auto& element) {
            return std::holds_alternative<Ticker>(element);
        });
    }
};

const std::string usual =
    R"({"id":"a","kind":"article","title":"甲","text":"乙","show":{"seconds":1000}},)"
    R"({"id":"b","kind":"article","title":"丙","text":"丁","show":{"seconds":1000}},)"
    R"({"id":"t","kind":"ticker","title":"提醒","text":"年底慰问不收回礼"},)";

std::string alarm(const Board& board, std::chrono::seconds from, std::chrono::seconds until) {
    return R"({"id":"alarm","kind":"notice","title":"雷雨大风预警","text":"户外作业立即停止。","show":{)"
           R"("priority":"urgent","from":")" +
           format_utc(board.clock.wall() + from) + R"(","until":")" +
           format_utc(board.clock.wall() + until) + R"("}})";
}

} // namespace

TEST_CASE("what is urgent comes at its instant, alone, in its own look, until its end") {
    const bool held = GENERATE(false, true);
    Board board;
    const auto begin = board.clock.wall();
    board.store.publish_items(usual + alarm(board, 100s, 400s));
    board.open();
    REQUIRE(board.shown->slot.item != "alarm");
    CHECK(board.has_ticker());
    CHECK_FALSE(board.says("紧急"));
    if (held) board.turner.hold();
    board.until(begin + 100s - 1ms);
    CHECK(board.shown->slot.item != "alarm");
    board.until(begin + 100s);
    CHECK(board.shown->slot.item == "alarm");
    CHECK(board.shown->priority == Priority::urgent);
    CHECK(board.says("紧急"));
    CHECK(board.says("雷雨大风预警"));
    CHECK_FALSE(board.has_ticker());
    for (auto time = begin + 101s; time < begin + 400s; time += 7s) {
        board.until(time);
        REQUIRE(board.shown->slot.item == "alarm");
    }
    board.until(begin + 400s);
    CHECK(board.shown->slot.item != "alarm");
    CHECK_FALSE(board.says("紧急"));
    CHECK(board.has_ticker());
}

TEST_CASE("what is urgent and just published does not wait for the turn's end") {
    Board board;
    board.store.publish_items(usual.substr(0, usual.size() - 1));
    board.open();
    board.until(board.clock.wall() + 10s);
    board.store.publish_items(usual + alarm(board, -60s, 400s));
    REQUIRE(board.preparation.refresh() == Preparation::News::yes);
    board.turner.show_again();
    board.run();
    CHECK(board.shown->slot.item == "alarm");
}
