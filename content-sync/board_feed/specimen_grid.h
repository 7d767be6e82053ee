// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"
#include "content-sync/board_feed/specimen_page.h"

#include <vector>

namespace board {

struct ExhibitPlace {
    const Exhibit* exhibit; // of the page
    Rect area;
};

// Where a page's exhibits stand: its squares in the two halves of `area`, and in each square every
// exhibit where there first is room for its span, along the rows. One that has no room is left out.
std::vector<ExhibitPlace> exhibit_places(const SpecimenPage& page, Rect area, Px column_gap,
                                         Px row_gap);

} // namespace board
