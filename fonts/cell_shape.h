// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/character_class.h"
#include "fonts/paragraph_style.h"

namespace board {

// Where a glyph that is not as wide as its cell stands in it.
enum class InkPlace : std::uint8_t { start, centre, end };

// How wide a character's cell is and how much blank is in it, in quarters of an em (CLREQ,
// Adjustable space of punctuation marks; Size and position of punctuation marks). The table is
// ours, since fonts differ and lack half of it.
struct CellShape {
    int width = 0; // 0: as wide as the glyph
    int start_blank = 0, end_blank = 0;
    InkPlace ink = InkPlace::centre;
};

constexpr CellShape cell_shape_of_han{4, 0, 0, InkPlace::centre};
CellShape cell_shape(CharacterClass kind, char32_t code, MarkStyle marks, WritingMode mode);

} // namespace board
