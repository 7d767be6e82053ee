// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

namespace board {

// The em box of Han type reaches from 0.12 em below the baseline to 0.88 em above it (OpenType
// BASE, ideo); text is centred by it, not by the font's line height.
constexpr F26Dot6 em_box_ascent(Px em) {
    return F26Dot6{(em.value * 64 * 88 + 50) / 100};
}

// From a Western baseline to the middle of the em box: where rotated type stands in vertical lines.
constexpr F26Dot6 em_box_middle(Px em) {
    return F26Dot6{(em.value * 64 * 38 + 50) / 100};
}

} // namespace board
