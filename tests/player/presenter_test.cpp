// SPDX-License-Identifier: MIT
#include "player/fingerprint.h"
#include "player/presenter.h"
#include "player/turned.h"
#include "tests/catch.h"
#include "tests/player/hand_clock.h"

#include <cstdlib>
#include <random>

using namespace board;
using namespace std::chrono_literals;

namespace {

const Size size{Px{120}, Px{80}};
const Fade half_a_second{500ms, 10ms};
const Fade cut{0ms};
const Log quiet{std::fopen("/dev/null", "w"), "test"};

Picture plain(Size size, std::uint32_t colour) {
    return {size, std::vector<std::uint32_t>(static_cast<std::size_t>(size.width.value) *
                                                 static_cast<std::size_t>(size.height.value),
                                             0xFF000000u | colour)};
}

std::uint64_t print_of(const Picture& picture) {
    Fingerprint print;
    print.add(picture.pixels());
    return print.value();
}

Picture mix(const Picture& from, const Picture& to, BlendWeight weight) {
    Picture mixed = from;
    for (int y = 0; y < from.size().height.value; ++y)
        blend(mixed.row(y), from.row(y), to.row(y), weight);
    return mixed;
}

Picture with_patch(Picture page, const Picture& patch, Rect box) {
    put_turned(page, patch, box, Rotate::by_0);
    return page;
}

std::shared_ptr<const TickerBand> band() {
    std::mt19937 random{5};
    const Size line{Px{300}, Px{10}};
    Picture strip = plain(line, 0);
    for (int y = 0; y < 10; ++y)
        for (auto& pixel : strip.row(y)) pixel = static_cast<std::uint32_t>(random()) | 0xFF000000u;
    Ticker ticker;
    ticker.box = {Px{0}, Px{70}, Px{120}, Px{10}};
    ticker.whole.em = Px{8};
    return std::make_shared<const TickerBand>(ticker, strip, size, Rotate::by_0);
}

// A presenter on a stage that nobody sees.
struct Board {
    Board() {
        ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
        stage = Stage::open(size, bell, [](Size) {}).take();
        presenter.emplace(*stage, clock, quiet, std::nullopt);
    }
    void show(Picture picture, Fade fade, std::shared_ptr<const TickerBand> ticker = nullptr) {
        presenter->show({std::make_unique<Picture>(std::move(picture)),
                         {"item", 1},
                         fade,
                         {std::move(ticker), {}, Rotate::by_0}});
    }
    void pass(std::chrono::milliseconds time) {
        clock.pass(time);
        presenter->advance();
    }
    bool shows(const Picture& picture) const { return stage->fingerprint() == print_of(picture); }

    Bell bell;
    HandClock clock;
    std::unique_ptr<Stage> stage;
    std::optional<Presenter> presenter;
};

const Picture red = plain(size, 0xC01F2E), green = plain(size, 0x24594A),
              blue = plain(size, 0x1F4E8C);
const Rect corner{Px{100}, Px{5}, Px{15}, Px{9}};
const Picture minute = plain(corner.size(), 0xFFFFFF);

} // namespace

TEST_CASE("a patch is all that is painted, and at rest nothing is") {
    Board board;
    board.show(red, cut);
    CHECK(board.shows(red));
    board.presenter->patch(corner, minute);
    CHECK(board.shows(with_patch(red, minute, corner)));
    CHECK_FALSE(board.presenter->next_step());
}

TEST_CASE("a fade begins from the page as it is seen, patches and all") {
    Board board;
    board.show(red, cut);
    board.presenter->patch(corner, minute);
    board.show(green, half_a_second);
    board.pass(100ms);
    const auto weight = half_a_second.weight(100ms);
    CHECK(board.shows(mix(with_patch(red, minute, corner), green, weight)));
}

TEST_CASE("a patch that comes in mid-fade is in what the fade ends with") {
    Board board;
    board.show(red, cut);
    board.show(green, half_a_second);
    board.pass(100ms);
    board.presenter->patch(corner, minute);
    board.pass(100ms);
    CHECK(board.shows(mix(red, with_patch(green, minute, corner), half_a_second.weight(200ms))));
    board.pass(300ms);
    CHECK(board.shows(with_patch(green, minute, corner)));
    CHECK_FALSE(board.presenter->next_step());
}

TEST_CASE("a page that comes in mid-fade takes over from what is seen, and a cut is at once") {
    Board board;
    board.show(red, cut);
    board.show(green, half_a_second);
    board.pass(250ms);
    const auto seen = mix(red, green, half_a_second.weight(250ms));
    SECTION("a fade") {
        board.show(blue, half_a_second);
        board.pass(100ms);
        CHECK(board.shows(mix(seen, blue, half_a_second.weight(100ms))));
    }
    SECTION("a cut") {
        board.show(blue, cut);
        CHECK(board.shows(blue));
        CHECK_FALSE(board.presenter->next_step());
    }
}

TEST_CASE("the ticker runs while a page stands, on its own band alone") {
    const auto ticker = band();
    Board board;
    board.show(red, cut, ticker);
    for (int step = 0; step < 20; ++step) {
        const auto next = board.presenter->next_step();
        REQUIRE(next);
        board.pass(std::chrono::ceil<std::chrono::milliseconds>(*next - board.clock.steady()));
        Picture wanted = red;
        ticker->draw(wanted, board.clock.wall());
        CHECK(board.shows(wanted));
        CHECK(board.presenter->next_step() > board.clock.steady());
    }
}

TEST_CASE("the ticker goes on through a fade, where both pages have it") {
    const auto ticker = band();
    Board board;
    board.show(red, cut, ticker);
    board.pass(500ms);
    board.show(green, half_a_second, ticker);
    for (int step = 0; step < 4; ++step) {
        board.pass(100ms);
        Picture from = red, to = green;
        ticker->draw(from, board.clock.wall());
        ticker->draw(to, board.clock.wall());
        CHECK(board.shows(
            mix(from, to, half_a_second.weight(std::chrono::milliseconds{100 * (step + 1)}))));
    }
}

TEST_CASE("a page without a ticker takes its place, and nothing runs on") {
    Board board;
    board.show(red, cut, band());
    board.pass(500ms);
    board.show(green, half_a_second);
    board.pass(500ms);
    CHECK(board.shows(green));
    CHECK_FALSE(board.presenter->next_step());
}
