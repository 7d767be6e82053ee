// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/face_library.h"
#include "fonts/line.h"

#include <span>

namespace board {

// What glyphs cover, from the place that their offsets count from: to the right and downwards.
struct InkBox {
    F26Dot6 left, top, right, bottom;

    F26Dot6 middle_x() const { return (left + right) / 2; }
    F26Dot6 middle_y() const { return (top + bottom) / 2; }
};

// The box of upright glyphs of a horizontal line; empty when they have no ink.
InkBox ink_box(FaceLibrary& faces, std::span<const PlacedGlyph> glyphs);

} // namespace board
