// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "tests/fonts/coverage_of.h"

#include <algorithm>
#include <random>

using namespace board;

namespace {

struct Shape {
    int width, height;
    std::vector<unsigned> rows; // tight
    InkBlocks blocks;
};

// Runs of nothing, of full ink and of anything, as glyphs have them.
Shape random_shape(std::mt19937& random) {
    Shape shape{static_cast<int>(1 + random() % 40), static_cast<int>(1 + random() % 9), {}, {}};
    std::vector<std::uint8_t> drawn;
    for (int y = 0; y < shape.height; ++y) {
        while (shape.rows.size() < static_cast<std::size_t>(shape.width * (y + 1))) {
            const unsigned kind = static_cast<unsigned>(random() % 3);
            for (auto run = random() % 20; run > 0; --run)
                shape.rows.push_back(kind == 2 ? static_cast<unsigned>(random() & 255)
                                               : kind * 255);
        }
        shape.rows.resize(static_cast<std::size_t>(shape.width * (y + 1)));
        for (int x = 0; x < ink_stride(shape.width); ++x)
            drawn.push_back(x < shape.width
                                ? static_cast<std::uint8_t>(
                                      shape.rows[static_cast<std::size_t>(y * shape.width + x)])
                                : std::uint8_t{0});
    }
    shape.blocks = ink_blocks(drawn.data(), shape.width, shape.height);
    return shape;
}

} // namespace

TEST_CASE("blocks hold all of a shape's coverage, each pixel once") {
    std::mt19937 random{7};
    for (int i = 0; i < 500; ++i) {
        const Shape shape = random_shape(random);
        INFO(i << ": " << shape.width << " by " << shape.height);
        REQUIRE(coverage_of(shape.blocks, shape.width, shape.height) == shape.rows);
        REQUIRE(shape.blocks.width < shape.width + InkBlocks::length);
        REQUIRE(shape.blocks.height <= shape.height);
        for (const InkBlocks::Mixed& block : shape.blocks.mixed) {
            REQUIRE(block.bare.front() != 255); // it begins where ink does
            REQUIRE(block.at.x + InkBlocks::length <= shape.blocks.width);
        }
        for (const InkBlocks::Place& at : shape.blocks.full)
            REQUIRE(at.x + InkBlocks::length <= shape.blocks.width);
    }
}

TEST_CASE("a row of full ink is made of full blocks, and its rest of one other") {
    std::vector<std::uint8_t> row(static_cast<std::size_t>(ink_stride(3 + 20)));
    std::fill_n(row.begin() + 3, 20, std::uint8_t{255});
    const InkBlocks blocks = ink_blocks(row.data(), 3 + 20, 1);
    REQUIRE(blocks.full.size() == 2);
    CHECK(blocks.full[0].x == 3);
    CHECK(blocks.full[1].x == 11);
    REQUIRE(blocks.mixed.size() == 1);
    CHECK(blocks.mixed[0].at.x == 19);
    CHECK(blocks.width == 27);
}

TEST_CASE("nothing has no blocks") {
    const std::vector<std::uint8_t> none(static_cast<std::size_t>(ink_stride(30)) * 4);
    CHECK(ink_blocks(none.data(), 30, 4).empty());
}
