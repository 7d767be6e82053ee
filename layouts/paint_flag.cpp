// SPDX-License-Identifier: MIT
#include "layouts/canvas.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace board {
namespace {

// The cloth hangs from its pole in one and a half waves that grow towards the free end. At a column
// `t` of its width (0 at the pole, 1 at the end) it is lifted by `lift` of its height, and catches
// the light by `light` (1: as dyed).
struct Wave {
    static constexpr double turns = 1.35;

    static double phase(double t) { return 2 * std::numbers::pi * (turns * t + 0.08); }
    static double lift(double t) { return 0.055 * std::pow(t, 0.7) * std::sin(phase(t)); }
    static double light(double t) {
        return 1 + (0.05 + 0.11 * t) * std::cos(phase(t)) - 0.16 * std::exp(-t * 26);
    }
};

std::uint32_t shaded(Colour colour, double light) {
    const auto channel = [&](int shift) {
        const double value = static_cast<double>(colour >> shift & 0xFF);
        // Light falls towards white, shade towards black, each by its part.
        const double lit = light > 1 ? value + (255 - value) * (light - 1) : value * light;
        return static_cast<std::uint32_t>(std::clamp(lit + 0.5, 0.0, 255.0)) << shift;
    };
    return channel(16) | channel(8) | channel(0);
}

void blend(std::uint32_t& pixel, std::uint32_t ink, double coverage) {
    const auto weight = static_cast<std::uint32_t>(coverage * 256 + 0.5);
    const auto channel = [&](int shift) {
        const std::uint32_t below = pixel >> shift & 0xFF, above = ink >> shift & 0xFF;
        return (below * (256 - weight) + above * weight) >> 8 << shift;
    };
    pixel = 0xFF000000u | channel(16) | channel(8) | channel(0);
}

// How much of the pixel [at, at + 1) lies within [begin, end).
double covered(int at, double begin, double end) {
    return std::clamp(std::min(end, at + 1.0) - std::max(begin, static_cast<double>(at)), 0.0, 1.0);
}

void paint_column(Canvas& canvas, int x, double top, double bottom, std::uint32_t ink) {
    if (x < 0 || x >= canvas.size().width.value) return;
    const int first = std::max(0, static_cast<int>(std::floor(top)));
    const int last = std::min(canvas.size().height.value - 1, static_cast<int>(std::ceil(bottom)));
    for (int y = first; y <= last; ++y)
        blend(canvas.row(y)[static_cast<std::size_t>(x)], ink, covered(y, top, bottom));
}

// A round bar, lit from the left, with a ball on top.
void paint_pole(Canvas& canvas, Rect box, double width, Colour colour) {
    const double radius = width * 0.85;
    const double left = box.x.value + radius - width / 2, top = box.y.value + radius * 1.4;
    const double middle = left + width / 2;
    for (int x = static_cast<int>(left) - 1; x <= left + width + 1; ++x) {
        const double across = std::clamp((x + 0.5 - left) / width, 0.0, 1.0);
        const double light = 0.82 + 0.42 * std::sin(std::numbers::pi * (0.2 + across * 0.8));
        const double coverage = covered(x, left, left + width);
        if (coverage <= 0 || x < 0 || x >= canvas.size().width.value) continue;
        for (int y = static_cast<int>(top);
             y < std::min(box.bottom().value, canvas.size().height.value); ++y)
            blend(canvas.row(y)[static_cast<std::size_t>(x)], shaded(colour, light), coverage);
    }
    for (int y = static_cast<int>(top - radius * 2); y <= top + radius; ++y) {
        if (y < 0 || y >= canvas.size().height.value) continue;
        const double across = y + 0.5 - (top - radius * 0.4);
        if (std::abs(across) >= radius) continue;
        const double half = std::sqrt(radius * radius - across * across);
        for (int x = static_cast<int>(middle - half) - 1; x <= middle + half + 1; ++x)
            if (x >= 0 && x < canvas.size().width.value)
                blend(canvas.row(y)[static_cast<std::size_t>(x)],
                      shaded(colour, 1.12 - 0.25 * (across / radius)),
                      covered(x, middle - half, middle + half));
    }
}

} // namespace

void paint_flag(Canvas& canvas, const ClothFlag& flag) {
    const Rect cloth = flag.cloth_box();
    const double width = cloth.width.value;
    const double height = cloth.height.value * 0.86;
    const double top = cloth.y.value + cloth.height.value * 0.07;
    const double pole = std::max(2.0, flag.box.width.value / 22.0);
    paint_pole(canvas, flag.box, pole, flag.pole);
    const int begin = static_cast<int>(flag.box.x.value + pole * 1.35);
    for (int x = begin; x < cloth.right().value; ++x) {
        const double t = std::clamp((x + 0.5 - begin) / width, 0.0, 1.0);
        const double lifted = top - Wave::lift(t) * height;
        paint_column(canvas, x, lifted, lifted + height, shaded(flag.cloth, Wave::light(t)));
    }
}

} // namespace board
