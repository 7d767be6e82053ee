// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

#include <cstdint>
#include <span>
#include <vector>

namespace board {

// Pixels in memory, 0xAARRGGBB, rows tight.
struct Pixels {
    Size size;
    std::vector<std::uint32_t> words;
};

// Multiplies red, green and blue by alpha, in place. Returns whether any pixel lets light through.
bool premultiply(std::span<std::uint32_t> words);

// The largest size of `size`'s shape whose edges are at most `longest`; `size` itself if it fits.
Size fit_longest(Size size, Px longest);

// Every new pixel is the mean of the area it covers. Premultiplied pixels; `to` is no larger than
// `from` in either direction.
Pixels area_average(std::span<const std::uint32_t> words, Size from, Size to);

// Turned and mirrored as Exif orientation 1–8 asks for.
Pixels upright(Pixels pixels, int orientation);

} // namespace board
