// SPDX-License-Identifier: MIT
#include "tests/picture_diff/difference.h"

#include <algorithm>
#include <cstdlib>

namespace board {
namespace {

constexpr std::uint32_t opaque = 0xff000000u;
constexpr std::uint32_t gutter_colour = 0xff808080u;
constexpr int gutter = 16;

int channel(std::uint32_t pixel, int shift) {
    return static_cast<int>((pixel >> shift) & 0xffu);
}

int distance(std::uint32_t a, std::uint32_t b) {
    int worst = 0;
    for (const int shift : {0, 8, 16, 24})
        worst = std::max(worst, std::abs(channel(a, shift) - channel(b, shift)));
    return worst;
}

// A difference of one step must be seen by a person: it begins at a third of full brightness.
std::uint32_t amplified(std::uint32_t a, std::uint32_t b) {
    std::uint32_t pixel = opaque;
    for (const int shift : {0, 8, 16}) {
        const int apart = std::abs(channel(a, shift) - channel(b, shift));
        const int shown = apart == 0 ? 0 : std::min(255, 80 + apart * 2);
        pixel |= static_cast<std::uint32_t>(shown) << shift;
    }
    return pixel;
}

std::optional<std::uint32_t> pixel_at(const Picture& picture, int x, int y) {
    if (x >= picture.size().width.value || y >= picture.size().height.value) return {};
    return picture.row(y)[static_cast<std::size_t>(x)];
}

Rect united(const Rect& bounds, int x, int y) {
    if (bounds.width == Px{0}) return {Px{x}, Px{y}, Px{1}, Px{1}};
    const Px left = std::min(bounds.x, Px{x}), top = std::min(bounds.y, Px{y});
    const Px right = std::max(bounds.right(), Px{x + 1});
    const Px bottom = std::max(bounds.bottom(), Px{y + 1});
    return {left, top, right - left, bottom - top};
}

} // namespace

std::optional<Difference> difference(const Picture& before, const Picture& after, int tolerance) {
    if (before.size() != after.size()) return {};
    Difference result;
    double sum = 0;
    const int width = before.size().width.value;
    for (std::size_t i = 0; i < before.pixels().size(); ++i) {
        const int apart = distance(before.pixels()[i], after.pixels()[i]);
        sum += apart;
        result.largest = std::max(result.largest, apart);
        if (apart <= tolerance) continue;
        ++result.pixels;
        const int at = static_cast<int>(i);
        result.bounds = united(result.bounds, at % width, at / width);
    }
    if (!before.pixels().empty()) result.mean = sum / static_cast<double>(before.pixels().size());
    return result;
}

Picture side_by_side(const Picture& before, const Picture& after) {
    const int width = std::max(before.size().width, after.size().width).value;
    const int height = std::max(before.size().height, after.size().height).value;
    const int stride = 3 * width + 2 * gutter;
    std::vector<std::uint32_t> pixels(
        static_cast<std::size_t>(stride) * static_cast<std::size_t>(height), gutter_colour);
    for (int y = 0; y < height; ++y) {
        std::uint32_t* row = pixels.data() + static_cast<std::ptrdiff_t>(y) * stride;
        for (int x = 0; x < width; ++x) {
            const auto a = pixel_at(before, x, y), b = pixel_at(after, x, y);
            if (a) row[x] = *a | opaque;
            if (b) row[width + gutter + x] = *b | opaque;
            std::uint32_t& pane = row[2 * (width + gutter) + x];
            pane = a && b ? amplified(*a, *b) : 0xffffffffu;
        }
    }
    return {{Px{stride}, Px{height}}, std::move(pixels)};
}

} // namespace board
