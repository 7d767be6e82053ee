// SPDX-License-Identifier: MIT
#include "layouts/canvas.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace board {
namespace {

// Four pixels and their eight 16-bit halves: vectors as g++ and clang++ know them, SSE2 or NEON.
using Pixels = std::uint8_t __attribute__((vector_size(16)));
using Lanes = std::uint16_t __attribute__((vector_size(16)));
using Words = std::uint32_t __attribute__((vector_size(16)));

constexpr int block = 8; // pixels at a time: one word of coverage

Lanes low_half(Pixels bytes) {
    return std::bit_cast<Lanes>(__builtin_shufflevector(bytes, Pixels{}, 0, 16, 1, 17, 2, 18, 3, 19,
                                                        4, 20, 5, 21, 6, 22, 7, 23));
}
Lanes high_half(Pixels bytes) {
    return std::bit_cast<Lanes>(__builtin_shufflevector(bytes, Pixels{}, 8, 24, 9, 25, 10, 26, 11,
                                                        27, 12, 28, 13, 29, 14, 30, 15, 31));
}

// Four weights, each for the four bytes of its pixel.
Pixels spread(std::uint32_t weights) {
    const auto bytes = std::bit_cast<Pixels>(Words{weights});
    const auto twice = std::bit_cast<Lanes>(__builtin_shufflevector(
        bytes, bytes, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
    return std::bit_cast<Pixels>(__builtin_shufflevector(twice, twice, 0, 8, 1, 9, 2, 10, 3, 11));
}

// (above × weight + below × (255 − weight)) / 255, rounded; all of it fits 16 bits (Jim Blinn,
// "Three Wrongs Make a Right").
template<class Value>
Value mixed(Value above, Value below, Value weight) {
    const Value sum = static_cast<Value>((below << 8) - below + (above - below) * weight + 128);
    return static_cast<Value>((sum + (sum >> 8)) >> 8);
}

std::uint8_t scaled(unsigned value, unsigned part) {
    return static_cast<std::uint8_t>(mixed<std::uint16_t>(static_cast<std::uint16_t>(value), 0,
                                                          static_cast<std::uint16_t>(part)));
}

[[gnu::always_inline]] inline void blend_four(std::uint32_t* pixels, std::uint32_t coverage,
                                              Pixels ink) {
    Pixels below;
    std::memcpy(&below, pixels, sizeof below);
    const Pixels weight = spread(coverage);
    const Lanes low = mixed(low_half(ink), low_half(below), low_half(weight));
    const Lanes high = mixed(high_half(ink), high_half(below), high_half(weight));
    below = __builtin_shufflevector(std::bit_cast<Pixels>(low), std::bit_cast<Pixels>(high), 0, 2,
                                    4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    std::memcpy(pixels, &below, sizeof below);
}

void blend_one(std::uint32_t& pixel, std::uint32_t ink, unsigned coverage) {
    std::uint32_t four[4] = {pixel};
    blend_four(four, coverage, std::bit_cast<Pixels>(Words{ink}));
    pixel = four[0] | 0xFF000000u;
}

// Blocks without any coverage are passed over; the rest is blended, all of it, for what a block
// holds can't be foretold, and a wrong guess costs more than blending.
void ink_pixels(std::uint32_t* pixels, const std::uint8_t* coverage, int count, std::uint32_t ink) {
    const auto inks = std::bit_cast<Pixels>(Words{ink, ink, ink, ink});
    int at = 0;
    for (; at + block <= count; at += block) {
        std::uint64_t word = 0;
        std::memcpy(&word, coverage + at, sizeof word);
        if (word == 0) continue;
        blend_four(pixels + at, static_cast<std::uint32_t>(word), inks);
        blend_four(pixels + at + 4, static_cast<std::uint32_t>(word >> 32), inks);
    }
    for (; at < count; ++at)
        if (coverage[at] != 0) blend_one(pixels[at], ink, coverage[at]);
}

} // namespace

void Canvas::ink_row(int y, const InkMask& mask, Colour colour,
                     std::vector<std::uint8_t>& thinned) {
    const Rect& box = mask.box;
    const int left = std::max(0, -box.x.value);
    const int room = (size_.width - box.x).value; // up to the page's edge
    // Whole blocks where there is room: what a row has beyond its width covers nothing.
    const int count = std::min(mask.stride, room) - left;
    if (count <= 0) return;
    const std::uint8_t* from =
        mask.coverage.get() + static_cast<std::ptrdiff_t>(mask.stride) * (y - box.y.value) + left;
    if (const unsigned alpha = colour >> 24; alpha < 255) {
        thinned.resize(static_cast<std::size_t>(count));
        std::transform(from, from + count, thinned.begin(),
                       [&](std::uint8_t value) { return scaled(value, alpha); });
        from = thinned.data();
    }
    ink_pixels(row(y).data() + (box.x.value + left), from, count, colour | 0xFF000000u);
}

void Canvas::ink(std::span<const InkMask> masks, Colour colour) {
    int top = size_.height.value, bottom = 0;
    for (const InkMask& mask : masks) {
        top = std::min(top, mask.box.y.value);
        bottom = std::max(bottom, mask.box.bottom().value);
    }
    std::vector<std::uint8_t> thinned;
    for (int y = std::max(0, top); y < std::min(bottom, size_.height.value); ++y)
        for (const InkMask& mask : masks)
            if (y >= mask.box.y.value && y < mask.box.bottom().value)
                ink_row(y, mask, colour, thinned);
}

} // namespace board
