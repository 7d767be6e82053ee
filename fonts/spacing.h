// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/cell.h"
#include "fonts/paragraph_style.h"

#include <span>

namespace board {

// The space between cells that does not depend on where lines end: adjacent marks set closer
// (CLREQ, Adjustment of adjacent punctuation marks), the gap between Han and Western type (CLREQ,
// Mixed text composition), whole cells for Western words in a character grid, and where
// justification may add to it.
void space_cells(std::span<Cell> cells, const ParagraphStyle& style);

// What a line's first and last cell lose to its edges.
F26Dot6 trim_at_line_start(const Cell& first, const ParagraphStyle& style);
F26Dot6 trim_at_line_end(const Cell& last, const ParagraphStyle& style);

// The gap between Han and Western type: as set, and as little and as much as a line may make of it.
F26Dot6 western_gap(Px em);
F26Dot6 least_western_gap(Px em);
F26Dot6 most_western_gap(Px em);

} // namespace board
