// SPDX-License-Identifier: MIT
#include "layouts/blend_ink.h"
#include "layouts/canvas.h"

#include <algorithm>

namespace board {
namespace {

std::uint8_t scaled(unsigned value, unsigned part) {
    const unsigned sum = value * part + 128;
    return static_cast<std::uint8_t>((sum + (sum >> 8)) >> 8);
}

// As much of the shape as ink of this alpha covers.
InkBlocks thinned(const InkBlocks& shape, unsigned alpha) {
    InkBlocks thin{shape.mixed, {}, shape.width, shape.height};
    InkBlocks::Mixed all;
    all.bare.fill(static_cast<std::uint8_t>(255 - alpha));
    for (InkBlocks::Mixed& block : thin.mixed)
        for (std::uint8_t& bare : block.bare)
            bare = static_cast<std::uint8_t>(255 - scaled(255u - bare, alpha));
    for (const InkBlocks::Place& at : shape.full) {
        all.at = at;
        thin.mixed.push_back(all);
    }
    return thin;
}

// A block that hangs over the end of a row is blended in a row of its own.
void blend_part(std::span<std::uint32_t> row, int x, InkBlocks::Mixed block, std::uint32_t ink) {
    std::uint32_t whole[InkBlocks::length] = {};
    const int first = std::max(0, -x);
    const int last = std::min(InkBlocks::length, static_cast<int>(row.size()) - x);
    if (first >= last) return;
    const auto part =
        row.subspan(static_cast<std::size_t>(x + first), static_cast<std::size_t>(last - first));
    std::copy(part.begin(), part.end(), whole + first);
    block.at = {};
    blend_ink(whole, 0, {&block, 1}, ink, best_path());
    std::copy(whole + first, whole + last, part.begin());
}

} // namespace

void Canvas::ink_opaque(const InkBlocks& shape, Px x, Px y, std::uint32_t ink) {
    const int left = (x - area_.x).value, top = (y - area_.y).value;
    const int width = area_.width.value, height = area_.height.value;
    if (left >= 0 && top >= 0 && left + shape.width <= width && top + shape.height <= height) {
        std::uint32_t* corner = pixels_.data() + static_cast<std::ptrdiff_t>(top) * width + left;
        blend_ink(corner, width, shape.mixed, ink, best_path());
        return fill_ink(corner, width, shape.full, ink);
    }
    const auto within = [&](int line) { return line >= 0 && line < height; };
    for (const InkBlocks::Mixed& block : shape.mixed)
        if (within(top + block.at.y))
            blend_part(row(top + block.at.y), left + block.at.x, block, ink);
    for (const InkBlocks::Place& at : shape.full)
        if (within(top + at.y)) blend_part(row(top + at.y), left + at.x, {at, {}}, ink);
}

void Canvas::ink(const InkBlocks& shape, Px x, Px y, Colour colour) {
    const unsigned alpha = colour >> 24;
    const std::uint32_t opaque = colour | 0xFF000000u;
    if (alpha == 255) return ink_opaque(shape, x, y, opaque);
    if (alpha != 0) ink_opaque(thinned(shape, alpha), x, y, opaque);
}

} // namespace board
