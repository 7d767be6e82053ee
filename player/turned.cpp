// SPDX-License-Identifier: MIT
#include "player/turned.h"

#include <algorithm>
#include <cassert>

namespace board {
namespace {

bool on_its_side(Rotate rotate) {
    return rotate == Rotate::by_90 || rotate == Rotate::by_270;
}

// Walks in blocks, so that the rows that are read and those that are written both stay in the
// processor's cache. `from` names the part's pixel for one of the target's.
template<class From>
void put_on_its_side(Picture& surface, Rect place, From from) {
    constexpr int block = 32;
    for (int top = 0; top < place.height.value; top += block)
        for (int left = 0; left < place.width.value; left += block)
            for (int y = top; y < std::min(top + block, place.height.value); ++y) {
                const auto row = surface.row(place.y.value + y);
                for (int x = left; x < std::min(left + block, place.width.value); ++x)
                    row[static_cast<std::size_t>(place.x.value + x)] = from(x, y);
            }
}

} // namespace

Size turned(Size page, Rotate rotate) {
    return on_its_side(rotate) ? Size{page.height, page.width} : page;
}

Rect turned(Rect box, Size page, Rotate rotate) {
    switch (rotate) {
    case Rotate::by_0:
        break;
    case Rotate::by_90:
        return {page.height - box.bottom(), box.x, box.height, box.width};
    case Rotate::by_180:
        return {page.width - box.right(), page.height - box.bottom(), box.width, box.height};
    case Rotate::by_270:
        return {box.y, page.width - box.right(), box.height, box.width};
    }
    return box;
}

void put_turned(Picture& surface, const Picture& part, Rect box, Rotate rotate) {
    assert(part.size() == box.size());
    const auto place = turned(box, turned(surface.size(), rotate), rotate);
    const int width = box.width.value, height = box.height.value;
    const auto pixel = [&](int x, int y) { return part.row(y)[static_cast<std::size_t>(x)]; };
    switch (rotate) {
    case Rotate::by_90:
        return put_on_its_side(surface, place,
                               [&](int x, int y) { return pixel(y, height - 1 - x); });
    case Rotate::by_270:
        return put_on_its_side(surface, place,
                               [&](int x, int y) { return pixel(width - 1 - y, x); });
    case Rotate::by_0:
    case Rotate::by_180:
        break;
    }
    const auto left = static_cast<std::size_t>(place.x.value);
    for (int y = 0; y < height; ++y) {
        const auto target = surface.row(place.y.value + y).subspan(left);
        if (rotate == Rotate::by_0)
            std::ranges::copy(part.row(y), target.begin());
        else
            std::ranges::reverse_copy(part.row(height - 1 - y), target.begin());
    }
}

Picture turned(const Picture& upright, Rotate rotate) {
    const auto size = turned(upright.size(), rotate);
    Picture surface{size, std::vector<std::uint32_t>(upright.pixels().size())};
    put_turned(surface, upright, {Px{}, Px{}, upright.size().width, upright.size().height}, rotate);
    return surface;
}

} // namespace board
