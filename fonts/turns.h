// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/cell.h"

#include <string_view>
#include <vector>

namespace board {

// A stretch of text whose characters stand one way in a vertical line. Offsets are bytes.
struct TurnSpan {
    std::size_t begin = 0, end = 0;
    CellTurn turn = CellTurn::upright;
};

// How the text stands in vertical lines (CLREQ, Vertical writing; UAX #50): Han and its marks
// upright, a lone letter or digit upright, two or three digits side by side in one cell, words and
// longer numbers rotated. Spans cover the text in order.
std::vector<TurnSpan> vertical_turns(std::string_view text);

} // namespace board
