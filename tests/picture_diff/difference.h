// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/picture.h"

#include <optional>
#include <string>

namespace board {

// How far two pictures of one size are apart. A pixel's difference is that of its worst channel.
struct Difference {
    int largest = 0;        // 0–255
    double mean = 0;        // over all pixels, 0–255
    std::size_t pixels = 0; // that differ by more than the tolerance
    Rect bounds;            // that holds all of them; empty when there are none
};

// None when the sizes differ.
std::optional<Difference> difference(const Picture& before, const Picture& after, int tolerance);

// Three panes, before | after | difference, the last one amplified so that one step is seen.
// The pictures may differ in size; what only one of them has counts as different.
Picture side_by_side(const Picture& before, const Picture& after);

} // namespace board
