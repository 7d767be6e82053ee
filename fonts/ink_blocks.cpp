// SPDX-License-Identifier: MIT
#include "fonts/ink_blocks.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <limits>

namespace board {
namespace {

constexpr std::uint64_t wholly = ~std::uint64_t{0};

// Bytes of no ink before the first byte with some, in the order of memory.
int bare_bytes(std::uint64_t coverage) {
    return (std::endian::native == std::endian::little ? std::countr_zero(coverage)
                                                       : std::countl_zero(coverage)) /
           8;
}

} // namespace

InkBlocks ink_blocks(const std::uint8_t* coverage, int width, int height) {
    assert(std::max(width, height) <= std::numeric_limits<std::uint16_t>::max());
    InkBlocks blocks;
    const auto in_a_row = (width + InkBlocks::length - 1) / InkBlocks::length;
    blocks.mixed.reserve(static_cast<std::size_t>(in_a_row) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y, coverage += ink_stride(width))
        for (int x = 0; x < width;) {
            std::uint64_t word = 0;
            std::memcpy(&word, coverage + x, sizeof word);
            if (word == 0) {
                x += InkBlocks::length;
                continue;
            }
            x += bare_bytes(word);
            std::memcpy(&word, coverage + x, sizeof word);
            const InkBlocks::Place at{static_cast<std::uint16_t>(x), static_cast<std::uint16_t>(y)};
            if (word == wholly)
                blocks.full.push_back(at);
            else
                blocks.mixed.push_back(
                    {at, std::bit_cast<std::array<std::uint8_t, InkBlocks::length>>(~word)});
            x += InkBlocks::length;
            blocks.width = std::max(blocks.width, x);
            blocks.height = y + 1;
        }
    blocks.mixed.shrink_to_fit(); // they are kept
    return blocks;
}

} // namespace board
