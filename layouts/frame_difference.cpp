// SPDX-License-Identifier: MIT
#include "layouts/frame_difference.h"

#include <algorithm>

namespace board {
namespace {

Rect wider(Rect box, Px by) {
    return {box.x - by, box.y - by, box.width + by * 2, box.height + by * 2};
}

Rect within(Rect box, Size page) {
    const Px left = std::clamp(box.x, Px{}, page.width);
    const Px top = std::clamp(box.y, Px{}, page.height);
    return {left, top, std::clamp(box.right(), left, page.width) - left,
            std::clamp(box.bottom(), top, page.height) - top};
}

Rect around(Rect a, Rect b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    const Px left = std::min(a.x, b.x), top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left,
            std::max(a.bottom(), b.bottom()) - top};
}

// Ruby, marks and strokes stand out of a line's em boxes farther than letters do.
bool is_annotated(const Line& line) {
    return !line.strokes.empty() ||
           std::ranges::any_of(line.glyphs, [&](const auto& glyph) { return glyph.em != line.em; });
}

} // namespace

Rect ink_reach(const FrameElement& element) {
    if (const auto* text = std::get_if<TextLine>(&element))
        return wider(text->box, text->line.em / (is_annotated(text->line) ? 1 : 2));
    // The pole's knob is as round as it is thick.
    if (const auto* flag = std::get_if<ClothFlag>(&element)) return wider(flag->box, Px{2});
    return std::visit([](const auto& shape) { return shape.box; }, element);
}

std::optional<Rect> frame_difference(const Frame& before, const Frame& after) {
    if (before.size != after.size || before.ground != after.ground ||
        before.greyscale != after.greyscale)
        return std::nullopt;
    const auto &old = before.elements, &now = after.elements;
    Rect box;
    const auto differs = [&](const FrameElement& element) {
        box = around(box, ink_reach(element));
    };
    if (old.size() == now.size()) {
        for (std::size_t i = 0; i < old.size(); ++i)
            if (old[i] != now[i]) differs(old[i]), differs(now[i]);
        return within(box, after.size);
    }
    // Something came or went: all that stands between what both begin with and what both end with.
    const auto [first, second] = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
    const auto [last, latest] = std::mismatch(old.rbegin(), std::make_reverse_iterator(first),
                                              now.rbegin(), std::make_reverse_iterator(second));
    std::for_each(first, last.base(), differs);
    std::for_each(second, latest.base(), differs);
    return within(box, after.size);
}

} // namespace board
