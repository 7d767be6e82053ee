// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"
#include "fonts/character_class.h"

#include <cstddef>
#include <cstdint>

namespace board {

// Which way its glyphs stand in the line (UAX #50; CLREQ, Vertical writing).
enum class CellTurn : std::uint8_t { upright, rotated, combined /* 2–3 digits side by side */ };

// Whether a line may or must end before a cell.
enum class CellBreak : std::uint8_t { forbidden, allowed, forced };

// One cluster of the text, as wide as its rules say, not as its glyph is. A mark's cell has blank
// at a side, which neighbours, line edges and justification may take away; its ink never moves
// away from what it belongs to.
struct Cell {
    std::size_t begin = 0, end = 0; // bytes of the text
    std::uint32_t first_glyph = 0, glyph_count = 0;
    CharacterClass kind = CharacterClass::other;
    CellTurn turn = CellTurn::upright;
    CellBreak before = CellBreak::forbidden;
    std::uint8_t level = 0;                      // of embedding (UAX #9)
    bool starts_word = false, ends_word = false; // Western type that Han keeps a gap from
    bool letter = false;                         // a Western letter or digit
    bool figure = false;                         // a Western digit
    bool expands_before = false;                 // justification may add space before it
    F26Dot6 advance;                             // from its start to its end, gap left out
    F26Dot6 start_blank, end_blank;              // what can still be taken from either side
    F26Dot6 gap; // Han–Western gap before it; none at a line's start
    F26Dot6 ink; // from the cell's start to its first glyph's origin

    bool is_blank() const {
        return kind == CharacterClass::space || kind == CharacterClass::wide_space;
    }
};

} // namespace board
