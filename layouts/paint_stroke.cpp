// SPDX-License-Identifier: MIT
#include "layouts/canvas.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace board {
namespace {

constexpr double waves_per_em = 4;

// A stroke in pixels of the line's own axes: u along it, v across it.
struct Extent {
    double u_begin, u_end, v_begin, v_end, thickness;
};

double pixels(F26Dot6 length) {
    return length.value / 64.0;
}

Extent extent_of(const Stroke& stroke) {
    const auto [begin, end] = std::minmax(stroke.block_begin, stroke.block_end);
    return {pixels(stroke.inline_begin), pixels(stroke.inline_end), pixels(begin), pixels(end),
            pixels(stroke.thickness)};
}

// How much of the pixel [at, at + 1) lies within [begin, end).
double covered(double at, double begin, double end) {
    return std::clamp(std::min(end, at + 1) - std::max(begin, at), 0.0, 1.0);
}

double straight(const Extent& in, double u, double v) {
    const double middle = (in.v_begin + in.v_end) / 2;
    return covered(u, in.u_begin, in.u_end) *
           covered(v, middle - in.thickness / 2, middle + in.thickness / 2);
}

double frame(const Extent& in, double u, double v) {
    const double outer = covered(u, in.u_begin, in.u_end) * covered(v, in.v_begin, in.v_end);
    const double inner = covered(u, in.u_begin + in.thickness, in.u_end - in.thickness) *
                         covered(v, in.v_begin + in.thickness, in.v_end - in.thickness);
    return outer - inner;
}

// The distance to the curve is that across the line, shortened by the curve's slope there.
double wavy(const Extent& in, double em, double u, double v) {
    const double turns = 2 * std::numbers::pi * waves_per_em / em;
    const double swing = std::max(0.0, (in.v_end - in.v_begin - in.thickness) / 2);
    const double phase = (u + 0.5 - in.u_begin) * turns;
    const double curve = (in.v_begin + in.v_end) / 2 - swing * std::sin(phase);
    const double slope = swing * turns * std::cos(phase);
    const double away = std::abs(v + 0.5 - curve) / std::hypot(1.0, slope);
    return covered(u, in.u_begin, in.u_end) *
           std::clamp(in.thickness / 2 - away + 0.5, 0.0, std::min(1.0, in.thickness));
}

double coverage(StrokeKind kind, const Extent& in, double em, double u, double v) {
    switch (kind) {
    case StrokeKind::straight:
        return straight(in, u, v);
    case StrokeKind::wavy:
        return wavy(in, em, u, v);
    case StrokeKind::frame:
        return frame(in, u, v);
    }
    return 0;
}

} // namespace

void paint_stroke(Canvas& canvas, const TextLine& text, const Stroke& stroke) {
    const bool vertical = text.line.mode == WritingMode::vertical_rl;
    const Extent in = extent_of(stroke);
    const int u0 = static_cast<int>(std::floor(in.u_begin));
    const int u1 = static_cast<int>(std::ceil(in.u_end));
    const int v0 = static_cast<int>(std::floor(std::min(in.v_begin, in.v_end - in.thickness))) - 1;
    const int v1 = static_cast<int>(std::ceil(std::max(in.v_end, in.v_begin + in.thickness))) + 1;
    // Across a vertical line is to the left: its first pixel there is the one left of the middle.
    const Rect box = vertical ? Rect{text.x - Px{v1}, text.y + Px{u0}, Px{v1 - v0}, Px{u1 - u0}}
                              : Rect{text.x + Px{u0}, text.y + Px{v0}, Px{u1 - u0}, Px{v1 - v0}};
    if (box.width < Px{1} || box.height < Px{1}) return;
    const int width = box.width.value, height = box.height.value;
    const auto stride = static_cast<std::size_t>(ink_stride(width));
    std::vector<std::uint8_t> drawn(stride * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        std::uint8_t* at = drawn.data() + stride * static_cast<std::size_t>(y);
        for (int x = 0; x < width; ++x) {
            const int u = u0 + (vertical ? y : x), v = vertical ? v1 - 1 - x : v0 + y;
            const double value = coverage(stroke.kind, in, text.line.em.value, u, v);
            *at++ = static_cast<std::uint8_t>(value * 255 + 0.5);
        }
    }
    canvas.ink(ink_blocks(drawn.data(), width, height), box.x, box.y, text.colour);
}

} // namespace board
