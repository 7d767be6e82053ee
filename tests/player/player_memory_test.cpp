// SPDX-License-Identifier: MIT
// How many pictures there are at a time, counted where they come from: every allocation of exactly
// a picture's bytes is one.
#include "player/page_turner.h"
#include "player/presenter.h"
#include "tests/catch.h"
#include "tests/player/hand_clock.h"
#include "tests/player/small_store.h"

#include <atomic>
#include <cstdlib>
#include <new>
#include <thread>

using namespace board;
using namespace std::chrono_literals;

namespace {

const Size size{Px{648}, Px{368}};
constexpr std::size_t picture_bytes = std::size_t{648} * 368 * 4;

std::atomic<int> pictures = 0, most_pictures = 0;

void count_new(std::size_t bytes) {
    if (bytes != picture_bytes) return;
    const int now = ++pictures;
    for (int most = most_pictures; now > most && !most_pictures.compare_exchange_weak(most, now);)
        ;
}

} // namespace

void* operator new(std::size_t bytes) {
    void* memory = std::malloc(bytes == 0 ? 1 : bytes);
    if (!memory) throw std::bad_alloc{};
    count_new(bytes);
    return memory;
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
    count_new(bytes);
    return std::malloc(bytes == 0 ? 1 : bytes);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t bytes) noexcept {
    if (bytes == picture_bytes) --pictures;
    std::free(memory);
}

namespace {

// The player's own loop, but that a test turns the clock and presses the keys.
struct Board {
    explicit Board(Rotate rotate)
        : worker{{store.path(),
                  {"hall-1", std::nullopt, rotate, std::nullopt},
                  "",
                  {TEST_SOURCE "/layouts"},
                  TEST_SOURCE "/fonts"},
                 quiet,
                 [] {}} {}

    void open() {
        ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
        stage = Stage::open(size, bell, [](Size) {}).take();
        presenter.emplace(*stage, clock, quiet, std::nullopt);
        turner.resize(size);
    }
    void accept(Prepared prepared) {
        auto* page = prepared.page();
        if (!page) return;
        ++shown;
        presenter->show({std::move(page->picture),
                         {page->turn.slot.item, page->turn.slot.page},
                         Fade{600ms},
                         std::move(page->live)});
    }
    void step() {
        if (worker.take_change()) turner.show_again();
        if (auto answer = worker.take_answer())
            if (auto change = turner.receive(std::move(*answer)))
                if (auto* prepared = std::get_if<Prepared>(&*change)) accept(std::move(*prepared));
        if (auto prepared = turner.due()) accept(std::move(*prepared));
        if (auto ask = turner.take_ask()) worker.ask(std::move(*ask));
        presenter->advance();
    }
    // So much time passes on the clock, and a little in the world.
    void pass(std::chrono::milliseconds time) {
        for (auto passed = 0ms; passed < time; passed += 20ms) {
            clock.pass(20ms);
            step();
            std::this_thread::sleep_for(1ms);
        }
    }

    Log quiet{std::fopen("/dev/null", "w"), "test"};
    SmallStore store;
    HandClock clock;
    Bell bell;
    std::unique_ptr<Stage> stage;
    PageTurner turner{clock};
    PrepareWorker worker;
    std::optional<Presenter> presenter;
    int shown = 0;
};

} // namespace

TEST_CASE("turn after turn there are the picture that is seen, the next, and one more at most") {
    const auto rotate = GENERATE(Rotate::by_0, Rotate::by_90);
    pictures = most_pictures = 0;
    {
        Board board{rotate};
        board.store.publish({{"a", "甲", 2}, {"b", "乙", 2}, {"c", "丙", 2}, {"d", "丁", 2}});
        board.open();
        while (board.shown == 0) board.pass(100ms);
        board.pass(12s);
        CHECK(board.shown >= 5);
        CHECK(most_pictures == 3); // seen, coming and the one after
        SECTION("keys faster than fades") {
            for (int key = 0; key < 40; ++key) {
                board.turner.turn(1);
                board.pass(std::chrono::milliseconds{20 + key * 10});
            }
        }
        SECTION("edits") {
            for (int edit = 0; edit < 4; ++edit) {
                board.store.publish({{"a", "改" + std::to_string(edit), 2}, {"b", "乙", 2}});
                board.pass(20s);
            }
        }
        CHECK(most_pictures == 3);
    }
    CHECK(pictures == 0); // all of them were counted back
}
