// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace board {

// Where a glyph (or another shape of one colour) covers the page, as drawing wants it: most of a
// glyph's box is bare, and to find that out pixel by pixel takes longer than to draw the rest.
// Eight pixels of a row are a block; blocks lie side by side, begin where ink does, and never
// overlap, so that they may be drawn in any order.
struct InkBlocks {
    static constexpr int length = 8;

    // The block's first pixel, from the upper left corner.
    struct Place {
        std::uint16_t x = 0, y = 0;
    };
    struct Mixed {
        Place at;
        // How much of what lies below is seen, a byte a pixel: 255 where there is no ink.
        std::array<std::uint8_t, length> bare{};
    };

    std::vector<Mixed> mixed;
    std::vector<Place> full;   // all eight pixels are covered wholly
    int width = 0, height = 0; // that hold all blocks: at most seven pixels wider than the shape

    bool empty() const { return mixed.empty() && full.empty(); }
    std::size_t bytes() const { return mixed.size() * sizeof(Mixed) + full.size() * sizeof(Place); }
};

// A row of coverage needs so many bytes, of which those beyond the shape's width are 0.
constexpr int ink_stride(int width) {
    return width + InkBlocks::length - 1;
}

// `coverage`: 8 bits a pixel, rows of ink_stride(width) bytes. Neither width nor height above
// 65,535.
InkBlocks ink_blocks(const std::uint8_t* coverage, int width, int height);

} // namespace board
