// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/frame.h"

#include <algorithm>
#include <cmath>

namespace board {

// WCAG 2.1, relative luminance and contrast ratio.
inline double luminance(Colour colour) {
    const auto channel = [&](int shift) {
        const double value = (colour >> shift & 0xFF) / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

inline double contrast(Colour a, Colour b) {
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace board
