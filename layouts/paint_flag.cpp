// SPDX-License-Identifier: MIT
#include "layouts/canvas.h"
#include "layouts/cloth.h"

namespace board {
namespace {

// A column of ink from `top` to `bottom`, as far as the canvas reaches.
void paint_column(Canvas& canvas, int x, double top, double bottom, std::uint32_t ink) {
    const Rect area = canvas.area();
    if (x < area.x.value || x >= area.right().value) return;
    const int first = std::max(area.y.value, static_cast<int>(std::floor(top)));
    const int last = std::min(area.bottom().value - 1, static_cast<int>(std::ceil(bottom)));
    for (int y = first; y <= last; ++y) {
        auto& pixel = canvas.pixel(x, y);
        pixel = mixed(pixel, ink, covered(y, top, bottom));
    }
}

void paint_dot(Canvas& canvas, int x, int y, std::uint32_t ink, std::uint32_t coverage) {
    const Rect area = canvas.area();
    if (x < area.x.value || x >= area.right().value || y < area.y.value || y >= area.bottom().value)
        return;
    auto& pixel = canvas.pixel(x, y);
    pixel = mixed(pixel, ink, coverage);
}

// A round bar, lit from the left, with a ball on top.
void paint_pole(Canvas& canvas, Rect box, double width, Colour colour) {
    const double radius = width * 0.85;
    const double left = box.x.value + radius - width / 2, top = box.y.value + radius * 1.4;
    const double middle = left + width / 2;
    for (int x = static_cast<int>(left) - 1; x <= left + width + 1; ++x) {
        const double across = std::clamp((x + 0.5 - left) / width, 0.0, 1.0);
        const double light = 0.82 + 0.42 * std::sin(std::numbers::pi * (0.2 + across * 0.8));
        const auto coverage = covered(x, left, left + width);
        if (coverage == 0) continue;
        for (int y = static_cast<int>(top); y < box.bottom().value; ++y)
            paint_dot(canvas, x, y, shaded(colour, light), coverage);
    }
    for (int y = static_cast<int>(top - radius * 2); y <= top + radius; ++y) {
        const double across = y + 0.5 - (top - radius * 0.4);
        if (std::abs(across) >= radius) continue;
        const double half = std::sqrt(radius * radius - across * across);
        for (int x = static_cast<int>(middle - half) - 1; x <= middle + half + 1; ++x)
            paint_dot(canvas, x, y, shaded(colour, 1.12 - 0.25 * (across / radius)),
                      covered(x, middle - half, middle + half));
    }
}

} // namespace

void paint_flag(Canvas& canvas, const ClothFlag& flag) {
    const Cloth cloth{flag};
    paint_pole(canvas, flag.box, cloth.pole, flag.pole);
    if (flag.cloth >> 24 == 0) return; // nothing hangs from it
    for (int x = cloth.begin; x < flag.cloth_box().right().value; ++x) {
        const double t = cloth.t(x), edge = cloth.edge(t);
        paint_column(canvas, x, edge, edge + cloth.height, shaded(flag.cloth, Cloth::light(t)));
    }
}

} // namespace board
