// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/line_extents.h"

#include <vector>

namespace board {

// Whether a line's last mark stands in the measure or outside it.
enum class LineEnd : std::uint8_t { inside, hanging };

// Which cells a line sets: [begin, last); up to `end` they are blanks that its end swallows.
struct LineCells {
    std::size_t begin = 0, last = 0, end = 0;
    LineEnd line_end = LineEnd::inside;
    bool ends_paragraph = false; // its end is forced: it is not justified
};

// The lines of a text that together are set best (after Knuth and Plass): marks are squeezed in
// rather than pushed out with the character before them, lines are as evenly filled as can be, and
// the last has two characters or more. Words that are longer than the measure are broken between
// cells. At least one line; linear in the number of cells.
std::vector<LineCells> choose_lines(const LineExtents& extents, F26Dot6 measure,
                                    const ParagraphStyle& style);

// Whether a line that ends before `cell` parts a number from its unit or counter: 10 kV, 23 日.
bool parts_number(std::span<const Cell> cells, std::size_t cell);

// The measure of a line that begins at cell `begin`, its indent left out; headlines have none.
F26Dot6 measure_from(std::size_t begin, F26Dot6 measure, const ParagraphStyle& style);

} // namespace board
