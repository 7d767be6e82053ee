// SPDX-License-Identifier: MIT
#include "layouts/scaled_down.h"
#include "tests/catch.h"

using namespace board;

namespace {

Picture picture(int width, int height, std::vector<std::uint32_t> pixels) {
    return Picture{{Px{width}, Px{height}}, std::move(pixels)};
}

constexpr std::uint32_t black = 0xFF000000, white = 0xFFFFFFFF, red = 0xFFFF0000;

} // namespace

TEST_CASE("a picture of its own size is what it was") {
    std::vector<std::uint32_t> all;
    for (std::uint32_t shade = 0; shade < 256; ++shade)
        all.push_back(0xFF000000 | shade << 16 | (255 - shade) << 8 | shade);
    const auto same = scaled_down(picture(16, 16, all), {Px{16}, Px{16}});
    CHECK(std::equal(all.begin(), all.end(), same.pixels().begin(), same.pixels().end()));
}

TEST_CASE("each pixel is the average of the light that it covers") {
    const auto half = scaled_down(picture(2, 2, {black, white, white, black}), {Px{1}, Px{1}});
    CHECK(half.pixels()[0] == 0xFFBCBCBC); // half the light of white
    // Two thirds of a white pixel and all of a black one in each half, and the colours stay apart.
    const auto thirds = scaled_down(picture(3, 1, {red, black, white}), {Px{2}, Px{1}});
    CHECK(thirds.pixels()[0] == 0xFFD50000);
    CHECK(thirds.pixels()[1] == 0xFFD5D5D5);
    const auto column = scaled_down(picture(1, 3, {red, black, white}), {Px{1}, Px{2}});
    CHECK(std::equal(column.pixels().begin(), column.pixels().end(), thirds.pixels().begin()));
}
