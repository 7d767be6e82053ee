// SPDX-License-Identifier: MIT
#include "layouts/canvas.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace board {
namespace {

constexpr int block = 8; // pixels at a time: one word of coverage

constexpr unsigned channel(Colour colour, unsigned shift) {
    return colour >> shift & 0xFF;
}

// value / 255, rounded, for products of two bytes (Jim Blinn, "Three Wrongs Make a Right").
constexpr std::uint16_t divided_by_255(std::uint16_t value) {
    const auto half = static_cast<std::uint16_t>(value + 128);
    return static_cast<std::uint16_t>((half + (half >> 8)) >> 8);
}

std::uint32_t blended(std::uint32_t below, Colour ink, unsigned coverage) {
    std::uint32_t pixel = 0xFF000000u;
    for (const unsigned shift : {0u, 8u, 16u})
        pixel |= static_cast<std::uint32_t>(divided_by_255(static_cast<std::uint16_t>(
                     channel(ink, shift) * coverage + channel(below, shift) * (255 - coverage))))
                 << shift;
    return pixel;
}

using Bytes = std::array<std::uint8_t, block * 4>;

// A block's colours and weights byte by byte: a loop of 16-bit lanes.
void blend_block(std::uint32_t* pixels, const std::uint8_t* coverage, Colour ink) {
    std::array<std::uint32_t, block> inks, weights;
    for (std::size_t i = 0; i < block; ++i) inks[i] = ink | 0xFF000000u;
    for (std::size_t i = 0; i < block; ++i) weights[i] = coverage[i] * 0x01010101u;
    Bytes above, weight, below;
    std::memcpy(above.data(), inks.data(), sizeof above);
    std::memcpy(weight.data(), weights.data(), sizeof weight);
    std::memcpy(below.data(), pixels, sizeof below);
    for (std::size_t i = 0; i < below.size(); ++i) {
        const auto w = static_cast<std::uint16_t>(weight[i]);
        const auto sum = static_cast<std::uint16_t>(above[i] * w +
                                                    below[i] * static_cast<std::uint16_t>(255 - w));
        below[i] = static_cast<std::uint8_t>(divided_by_255(sum));
    }
    std::memcpy(pixels, below.data(), sizeof below);
}

// Coverage of text is mostly nothing or all, whole blocks at a time.
void ink_row(std::uint32_t* pixels, const std::uint8_t* coverage, int count, Colour ink) {
    int at = 0;
    for (; at + block <= count; at += block) {
        std::uint64_t word = 0;
        std::memcpy(&word, coverage + at, sizeof word);
        if (word == 0) continue;
        if (word == ~std::uint64_t{0})
            std::fill_n(pixels + at, block, ink | 0xFF000000u);
        else
            blend_block(pixels + at, coverage + at, ink);
    }
    for (; at < count; ++at)
        if (coverage[at] != 0) pixels[at] = blended(pixels[at], ink, coverage[at]);
}

} // namespace

void Canvas::ink(const std::uint8_t* coverage, int stride, Rect box, Colour colour) {
    const unsigned alpha = channel(colour, 24);
    const int left = std::max(0, -box.x.value), top = std::max(0, -box.y.value);
    const int right = std::min(box.width.value, (size_.width - box.x).value);
    const int bottom = std::min(box.height.value, (size_.height - box.y).value);
    std::vector<std::uint8_t> thinned;
    for (int y = top; y < bottom && left < right; ++y) {
        const std::uint8_t* from = coverage + static_cast<std::ptrdiff_t>(stride) * y + left;
        // Whole blocks where there is room: what a row has beyond its width covers nothing.
        const int room = (size_.width - box.x).value - left;
        const int count = right == box.width.value ? std::min(stride - left, room) : right - left;
        if (alpha < 255) {
            thinned.assign(from, from + count);
            for (std::uint8_t& value : thinned)
                value = static_cast<std::uint8_t>(
                    divided_by_255(static_cast<std::uint16_t>(value * alpha)));
            from = thinned.data();
        }
        ink_row(row(box.y.value + y).data() + (box.x.value + left), from, count, colour);
    }
}

} // namespace board
