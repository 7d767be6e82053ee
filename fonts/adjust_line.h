// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/cell.h"
#include "fonts/paragraph_style.h"

#include <vector>

namespace board {

// The cells of one line while it is being set: copies whose blanks and gaps may change, and what
// is added before each.
struct LineSetting {
    std::vector<Cell> cells;
    std::vector<F26Dot6> added;

    F26Dot6 length() const;
};

// Makes a line shorter by `excess`, class by class in CLREQ's order (Procedures for inter-character
// spacing reduction): the mark at its end, word spaces, interpuncts, brackets, commas, Han–Western
// gaps, stops; each class together and equally. What cannot be taken is left.
void reduce_line(LineSetting& line, F26Dot6 excess, Px em);

// Makes it longer by `lack` in CLREQ's order (Procedures for inter-character space expansion): word
// spaces up to half an em, Han–Western gaps up to a third, then all places equally; where there is
// none, beside connectors, and then at word spaces without limit.
void expand_line(LineSetting& line, F26Dot6 lack, Px em);

} // namespace board
