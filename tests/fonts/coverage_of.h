// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/ink_blocks.h"

#include <vector>

namespace board {

// The coverage that blocks were made of, rows of `width` bytes; a block that lies over another is
// added to it, and one beyond the edge fails.
inline std::vector<unsigned> coverage_of(const InkBlocks& blocks, int width, int height) {
    std::vector<unsigned> rows(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const auto add = [&](InkBlocks::Place at, int pixel, unsigned value) {
        if (at.x + pixel < width || value != 0)
            rows.at(static_cast<std::size_t>(at.y * width + at.x + pixel)) += value;
    };
    for (const InkBlocks::Mixed& block : blocks.mixed)
        for (int i = 0; i < InkBlocks::length; ++i)
            add(block.at, i, 255u - block.bare[static_cast<std::size_t>(i)]);
    for (const InkBlocks::Place& at : blocks.full)
        for (int i = 0; i < InkBlocks::length; ++i) add(at, i, 255);
    return rows;
}

} // namespace board
