// SPDX-License-Identifier: MIT
#pragma once

#include "player/blend.h"

#include <chrono>

namespace board {

// How one page gives way to the next: short enough to be over before anybody waits for it, and
// eased, so that nothing jumps.
struct Fade {
    std::chrono::nanoseconds length = std::chrono::milliseconds{500};
    std::chrono::nanoseconds step = std::chrono::nanoseconds{1'000'000'000 / 60};

    // How much of the new page is seen after `elapsed`: 0 at the start, 256 from the end on.
    BlendWeight weight(std::chrono::nanoseconds elapsed) const;
};

} // namespace board
