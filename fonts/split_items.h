// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/itemise.h"

namespace board {

// Splits items where shaping must not look across: at changes of direction (UAX #9), at changes of
// turn in vertical lines, between the pairs of a longer run of dashes, which fonts would join into
// three-em dashes, and where a text is so long, or so high with marks, that one call would take
// too long.
std::vector<TextItem> split_items(std::vector<TextItem> items, std::string_view text,
                                  WritingMode mode);

} // namespace board
