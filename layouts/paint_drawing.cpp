// SPDX-License-Identifier: MIT
#include "layouts/canvas.h"

#include <pixman.h>

#include <algorithm>
#include <cmath>

namespace board {
namespace {

pixman_point_fixed_t fixed(Point point, Rect box) {
    return {pixman_double_to_fixed(point.x - box.x.value),
            pixman_double_to_fixed(point.y - box.y.value)};
}

} // namespace

// The triangles' coverage adds up before the colour is laid, so that no seam shows between them.
void paint_drawing(Canvas& canvas, const Drawing& drawing) {
    const Rect& box = drawing.box;
    if (box.width < Px{1} || box.height < Px{1} || drawing.triangles.empty()) return;
    const Image mask{
        pixman_image_create_bits(PIXMAN_a8, box.width.value, box.height.value, nullptr, 0)};
    std::vector<pixman_triangle_t> triangles;
    for (const Triangle& each : drawing.triangles)
        triangles.push_back({fixed(each.a, box), fixed(each.b, box), fixed(each.c, box)});
    pixman_add_triangles(mask.get(), 0, 0, static_cast<int>(triangles.size()), triangles.data());
    pixman_image_composite32(PIXMAN_OP_OVER, solid(drawing.colour).get(), mask.get(),
                             canvas.image(), 0, 0, 0, 0, (box.x - canvas.area().x).value,
                             (box.y - canvas.area().y).value, box.width.value, box.height.value);
}

} // namespace board
