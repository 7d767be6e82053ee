// SPDX-License-Identifier: MIT
#include "content-sync/decode/pixels.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace board {
namespace {

std::uint32_t times(std::uint32_t channel, std::uint32_t alpha) {
    return (channel * alpha + 127) / 255;
}

// One row's sums, four channels a pixel.
using Sums = std::vector<float>;

// Adds a row of `from` words, shrunk to the row of sums, with the weight of its share in height.
void add_row(Sums& sums, std::span<const std::uint32_t> row, float weight) {
    const auto to = sums.size() / 4;
    const double scale = static_cast<double>(row.size()) / static_cast<double>(to);
    for (std::size_t x = 0; x < to; ++x) {
        const double left = static_cast<double>(x) * scale, right = left + scale;
        const auto last = std::min(row.size(), static_cast<std::size_t>(right) + 1);
        for (auto i = static_cast<std::size_t>(left); i < last; ++i) {
            const double begin = std::max(left, static_cast<double>(i));
            const double end = std::min(right, static_cast<double>(i + 1));
            if (end <= begin) continue;
            const float share = weight * static_cast<float>((end - begin) / scale);
            for (std::size_t c = 0; c < 4; ++c)
                sums[x * 4 + c] += share * static_cast<float>(row[i] >> (8 * c) & 0xff);
        }
    }
}

std::uint32_t rounded(const float* sums) {
    std::uint32_t word = 0;
    for (std::size_t c = 0; c < 4; ++c)
        word |= std::min(255u, static_cast<std::uint32_t>(sums[c] + 0.5f)) << (8 * c);
    return word;
}

std::size_t edge(Px px) {
    return static_cast<std::size_t>(px.value);
}

} // namespace

bool premultiply(std::span<std::uint32_t> words) {
    bool translucent = false;
    for (auto& word : words) {
        const std::uint32_t alpha = word >> 24;
        if (alpha == 255) continue;
        translucent = true;
        word = alpha << 24 | times(word >> 16 & 0xff, alpha) << 16 |
               times(word >> 8 & 0xff, alpha) << 8 | times(word & 0xff, alpha);
    }
    return translucent;
}

Size fit_longest(Size size, Px longest) {
    const int edge = std::max(size.width.value, size.height.value);
    if (edge <= longest.value) return size;
    const auto scaled = [&](Px px) {
        return Px{std::max(1, (px.value * longest.value + edge / 2) / edge)};
    };
    return {scaled(size.width), scaled(size.height)};
}

Pixels area_average(std::span<const std::uint32_t> words, Size from, Size to) {
    assert(to.width <= from.width && to.height <= from.height);
    const auto width = edge(from.width);
    const double scale = static_cast<double>(from.height.value) / to.height.value;
    Pixels small{to, {}};
    small.words.reserve(edge(to.width) * edge(to.height));
    for (int y = 0; y < to.height.value; ++y) {
        Sums sums(edge(to.width) * 4, 0.0f);
        const double top = y * scale, bottom = top + scale;
        const int last = std::min(from.height.value, static_cast<int>(bottom) + 1);
        for (int row = static_cast<int>(top); row < last; ++row) {
            const double share = std::min(bottom, row + 1.0) - std::max(top, row + 0.0);
            if (share <= 0) continue;
            add_row(sums, words.subspan(static_cast<std::size_t>(row) * width, width),
                    static_cast<float>(share / scale));
        }
        for (std::size_t x = 0; x < edge(to.width); ++x)
            small.words.push_back(rounded(&sums[x * 4]));
    }
    return small;
}

Pixels upright(Pixels pixels, int orientation) {
    if (orientation <= 1 || orientation > 8) return pixels;
    // Exif names the side where the stored first row and first column belong.
    const bool swapped = orientation >= 5;
    const bool from_right =
        orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool from_bottom =
        orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    const auto width = edge(pixels.size.width), height = edge(pixels.size.height);
    Pixels turned{swapped ? Size{pixels.size.height, pixels.size.width} : pixels.size, {}};
    turned.words.reserve(pixels.words.size());
    for (std::size_t y = 0; y < edge(turned.size.height); ++y)
        for (std::size_t x = 0; x < edge(turned.size.width); ++x) {
            std::size_t column = swapped ? y : x, row = swapped ? x : y;
            if (from_right) column = width - 1 - column;
            if (from_bottom) row = height - 1 - row;
            turned.words.push_back(pixels.words[row * width + column]);
        }
    return turned;
}

} // namespace board
