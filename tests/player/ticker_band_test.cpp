// SPDX-License-Identifier: MIT
#include "player/ticker_band.h"
#include "player/turned.h"
#include "tests/catch.h"

#include <algorithm>
#include <random>

using namespace board;
using namespace std::chrono_literals;

namespace {

const Size page{Px{90}, Px{60}};
const WallTime noon{1'795'000'000s};

Ticker ticker() {
    Ticker ticker;
    ticker.box = {Px{5}, Px{50}, Px{80}, Px{7}};
    ticker.whole.em = Px{20};
    return ticker;
}

Picture random_picture(Size size, unsigned seed) {
    std::mt19937 random{seed};
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(size.width.value) *
                                      static_cast<std::size_t>(size.height.value));
    for (auto& pixel : pixels) pixel = static_cast<std::uint32_t>(random()) | 0xFF000000u;
    return {size, std::move(pixels)};
}

std::uint32_t between(std::uint32_t a, std::uint32_t b, std::uint32_t part) {
    std::uint32_t mixed = 0;
    for (int shift = 0; shift < 32; shift += 8)
        mixed |= ((a >> shift & 0xFF) * (256 - part) + (b >> shift & 0xFF) * part) / 256 << shift;
    return mixed;
}

// The page with the band as one computes it pixel by pixel.
Picture expected(const Picture& strip, std::int64_t run) {
    auto picture = random_picture(page, 1);
    const auto box = ticker().box;
    const auto length = strip.size().width.value;
    for (int y = 0; y < box.height.value; ++y)
        for (int x = 0; x < box.width.value; ++x) {
            const auto at = run / 256 + x;
            const auto pixel = [&](std::int64_t column) {
                return strip.row(y)[static_cast<std::size_t>(column % length)];
            };
            picture.row(box.y.value + y)[static_cast<std::size_t>(box.x.value + x)] =
                between(pixel(at), pixel(at + 1), static_cast<std::uint32_t>(run % 256));
        }
    return picture;
}

} // namespace

TEST_CASE("the band is its line, moved by parts of pixels, round and round, however the screen "
          "hangs") {
    const auto rotate = GENERATE(Rotate::by_0, Rotate::by_90, Rotate::by_180, Rotate::by_270);
    const auto length = GENERATE(1, 33, 80, 200); // shorter and longer than the band
    const auto strip = random_picture({Px{length}, Px{7}}, 2);
    const TickerBand band{ticker(), strip, page, rotate};
    CHECK(band.box() == turned(ticker().box, page, rotate));
    for (const auto time : {0ms, 7ms, 10ms, 333ms, 1999ms, 2005ms, 77777ms}) {
        auto surface = turned(random_picture(page, 1), rotate);
        band.draw(surface, noon + time);
        const auto wanted = turned(expected(strip, band.run_at(noon + time)), rotate);
        CHECK(std::ranges::equal(surface.pixels(), wanted.pixels()));
    }
}

TEST_CASE("the line runs five characters a second, by the wall clock") {
    const TickerBand band{ticker(), random_picture({Px{500}, Px{7}}, 2), page, Rotate::by_0};
    const auto round = std::int64_t{500} * 256;
    for (auto time = noon; time < noon + 20s; time += 16ms) {
        const auto step = (band.run_at(time + 1s) - band.run_at(time) + round) % round;
        CHECK(step == 5 * 20 * 256);
    }
    CHECK(band.run_at(WallTime{-1ms}) >= 0); // a board without a battery
}
