// SPDX-License-Identifier: MIT
#include "player/fade.h"

#include <cmath>

namespace board {

BlendWeight Fade::weight(std::chrono::nanoseconds elapsed) const {
    if (elapsed >= length) return full_weight;
    if (elapsed <= elapsed.zero()) return 0;
    const double t = static_cast<double>(elapsed.count()) / static_cast<double>(length.count());
    const double eased = t * t * (3 - 2 * t); // smoothstep: rests at both ends
    return static_cast<BlendWeight>(std::lround(eased * full_weight));
}

} // namespace board
