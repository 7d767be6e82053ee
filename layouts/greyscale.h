// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/frame.h"

#include <span>

namespace board {

// The grey as bright as the colour: of the same relative luminance (WCAG 2.1, IEC 61966-2-1), so
// that every contrast stays what it was in colour. Alpha is kept.
Colour grey_of(Colour colour);

// The same for all pixels of a picture, 0xFFRRGGBB.
void make_grey(std::span<std::uint32_t> pixels);

} // namespace board
