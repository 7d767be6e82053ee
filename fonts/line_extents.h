// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/cell.h"
#include "fonts/paragraph_style.h"

#include <span>
#include <vector>

namespace board {

// A stretch of cells set as a line, before it is adjusted to its measure.
struct LineExtent {
    std::size_t last = 0; // past the last cell that is seen; blanks at the line's end are not
    F26Dot6 natural;      // its length
    F26Dot6 shrink;       // how much shorter it may become
    int places = 0;       // where justification may add space
    int characters = 0;   // marks and blanks not counted
};

// Extents of any stretch in constant time, from sums made once.
class LineExtents {
  public:
    LineExtents(std::span<const Cell> cells, const ParagraphStyle& style);

    // Of cells [begin, end), begin < end.
    LineExtent of(std::size_t begin, std::size_t end) const;
    // How far the line would hang out if its last mark did (CLREQ, Hanging punctuation marks at
    // line end); zero where it may not.
    F26Dot6 hang(std::size_t begin, std::size_t last) const;

    std::span<const Cell> cells() const { return cells_; }

  private:
    // Sums over all cells before one, and what that one does at a line's edges.
    struct Sums {
        F26Dot6 pen, shrink;           // where it begins; what all before it, and its gap, can give
        F26Dot6 trim;                  // what it loses as a line's first
        F26Dot6 line_end, line_shrink; // pen and shrink behind it as a line's last
        int places = 0, characters = 0; // itself counted as a place, not as a character
    };

    std::span<const Cell> cells_;
    const ParagraphStyle& style_;
    std::vector<Sums> sums_;          // of each cell, and of the end
    std::vector<std::uint32_t> ends_; // for each end: past the last cell that is seen before it
};

// How much shorter a gap and a cell may become.
F26Dot6 shrink_of_gap(const Cell& cell, Px em);
F26Dot6 shrink_of_cell(const Cell& cell, Px em);

} // namespace board
