// SPDX-License-Identifier: MIT
#include "player/blend.h"
#include "player/fade.h"
#include "tests/catch.h"

#include <random>

using namespace board;
using namespace std::chrono_literals;

namespace {

std::vector<std::uint32_t> random_pixels(std::mt19937& random, std::size_t count) {
    std::vector<std::uint32_t> pixels(count);
    for (auto& pixel : pixels) pixel = static_cast<std::uint32_t>(random()) | 0xff000000u;
    return pixels;
}

std::uint32_t blend_one(std::uint32_t from, std::uint32_t to, unsigned weight) {
    std::uint32_t result = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        const unsigned a = from >> shift & 0xff, b = to >> shift & 0xff;
        result |= ((a * (256 - weight) + b * weight) / 256) << shift;
    }
    return result;
}

} // namespace

TEST_CASE("a blend is what one computes pixel by pixel") {
    std::mt19937 random{7};
    for (const std::size_t count : {0u, 1u, 3u, 4u, 7u, 16u, 33u, 1001u}) {
        const auto from = random_pixels(random, count), to = random_pixels(random, count);
        std::vector<std::uint32_t> target(count), wanted(count);
        for (unsigned weight = 0; weight <= 256; ++weight) {
            blend(target, from, to, static_cast<BlendWeight>(weight));
            for (std::size_t i = 0; i < count; ++i) wanted[i] = blend_one(from[i], to[i], weight);
            REQUIRE(target == wanted);
        }
    }
}

TEST_CASE("a blend of equals is the same, and of none or all exact") {
    std::mt19937 random{8};
    const auto from = random_pixels(random, 500), to = random_pixels(random, 500);
    std::vector<std::uint32_t> target(500);
    for (unsigned weight = 0; weight <= 256; ++weight) {
        blend(target, from, from, static_cast<BlendWeight>(weight));
        REQUIRE(target == from);
    }
    blend(target, from, to, 0);
    CHECK(target == from);
    blend(target, from, to, full_weight);
    CHECK(target == to);
    blend(target, target, from, full_weight);
    CHECK(target == from);
}

TEST_CASE("a fade begins at nothing, never goes back and ends at all") {
    const Fade fade{600ms};
    CHECK(fade.weight(0ms) == 0);
    CHECK(fade.weight(-5ms) == 0);
    CHECK(fade.weight(600ms) == 256);
    CHECK(fade.weight(1h) == 256);
    CHECK(fade.weight(300ms) == 128);
    int before = 0;
    for (auto elapsed = 0ms; elapsed <= 600ms; elapsed += 1ms) {
        const int weight = fade.weight(elapsed);
        REQUIRE(weight >= before);
        REQUIRE(weight - before <= 2); // no jumps
        before = weight;
    }
}
