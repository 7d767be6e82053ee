// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/frame.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace board {

// Where a flag's cloth is on the page, in pixels, and how it waves. It hangs from its pole in one
// and a half waves that grow towards the free end. `t` is a column's place in its width (0 at the
// pole, 1 at the end); `travelled` is how far the waves have run since the flag hung still, in
// radians.
struct Cloth {
    double pole;  // its thickness
    int begin;    // the first column
    double width; // of the cloth
    double top, height;

    explicit Cloth(const ClothFlag& flag)
        : pole{std::max(2.0, flag.box.width.value / 22.0)}
        , begin{static_cast<int>(flag.box.x.value + pole * 1.35)}
        , width{static_cast<double>(flag.cloth_box().width.value)}
        , top{flag.cloth_box().y.value + flag.cloth_box().height.value * 0.07}
        , height{flag.cloth_box().height.value * 0.86} {}

    double t(int column) const { return std::clamp((column + 0.5 - begin) / width, 0.0, 1.0); }
    // The upper edge.
    double edge(double t, double travelled = 0) const { return top - lift(t, travelled) * height; }
    // 1: as dyed.
    static double light(double t, double travelled = 0) {
        return 1 + (0.05 + 0.11 * t) * std::cos(phase(t, travelled)) - 0.16 * std::exp(-t * 26);
    }

  private:
    static constexpr double turns = 1.35;

    static double phase(double t, double travelled) {
        return 2 * std::numbers::pi * (turns * t + 0.08) - travelled;
    }
    static double lift(double t, double travelled) {
        return 0.055 * std::pow(t, 0.7) * std::sin(phase(t, travelled));
    }
};

// The colour in that light: it falls towards white, shade towards black, each by its part.
inline std::uint32_t shaded(Colour colour, double light) {
    const auto channel = [&](int shift) {
        const double value = static_cast<double>(colour >> shift & 0xFF);
        const double lit = light > 1 ? value + (255 - value) * (light - 1) : value * light;
        return static_cast<std::uint32_t>(std::clamp(lit + 0.5, 0.0, 255.0)) << shift;
    };
    return channel(16) | channel(8) | channel(0);
}

// `weight` of 256 of `above`, the rest of `below`.
inline std::uint32_t mixed(std::uint32_t below, std::uint32_t above, std::uint32_t weight) {
    const auto channel = [&](int shift) {
        return ((below >> shift & 0xFF) * (256 - weight) + (above >> shift & 0xFF) * weight) >>
               8 << shift;
    };
    return 0xFF000000u | channel(16) | channel(8) | channel(0);
}

// How much of the pixel [at, at + 1) lies within [begin, end), of 256.
inline std::uint32_t covered(int at, double begin, double end) {
    const double part = std::min(end, at + 1.0) - std::max(begin, static_cast<double>(at));
    return static_cast<std::uint32_t>(std::clamp(part, 0.0, 1.0) * 256 + 0.5);
}

} // namespace board
