// SPDX-License-Identifier: MIT
#include "layouts/blend_ink.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace board {
namespace {

// ink × (255 − bare) + below × bare + 128 is made as (ink × 255 + 128) + (below − ink) × bare, one
// product and two sums; in 16 bits, for the whole never exceeds them though its parts do. It is
// divided by 255 as (n + n / 256) / 256 (Jim Blinn, "Three Wrongs Make a Right").

std::ptrdiff_t place_of(InkBlocks::Place at, std::ptrdiff_t pitch) {
    return at.y * pitch + at.x;
}

// Four pixels and their eight 16-bit halves: vectors as g++ and clang++ know them.
using Pixels = std::uint8_t __attribute__((vector_size(16)));
using Lanes = std::uint16_t __attribute__((vector_size(16)));
using Words = std::uint32_t __attribute__((vector_size(16)));

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

Lanes mixed(Lanes below, Lanes bare, Lanes ink, Lanes ink_alone) {
    const Lanes sum = ink_alone + (below - ink) * bare;
    return (sum + (sum >> 8)) >> 8;
}

struct Four {
    Lanes ink, ink_alone;

    void blend(std::uint32_t* pixels, std::uint32_t weights) const {
        Pixels below;
        std::memcpy(&below, pixels, sizeof below);
        const Pixels bare = spread(weights);
        const Lanes low = mixed(low_half(below), low_half(bare), ink, ink_alone);
        const Lanes high = mixed(high_half(below), high_half(bare), ink, ink_alone);
        below = __builtin_shufflevector(std::bit_cast<Pixels>(low), std::bit_cast<Pixels>(high), 0,
                                        2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        std::memcpy(pixels, &below, sizeof below);
    }
};

void blend_portable(std::uint32_t* pixels, std::ptrdiff_t pitch,
                    std::span<const InkBlocks::Mixed> blocks, std::uint32_t ink) {
    const Lanes inks = low_half(std::bit_cast<Pixels>(Words{ink, ink, ink, ink}));
    const Four four{inks, inks * 255 + 128};
    for (const InkBlocks::Mixed& block : blocks) {
        std::uint32_t* at = pixels + place_of(block.at, pitch);
        std::uint32_t weights[2];
        std::memcpy(weights, block.bare.data(), sizeof weights);
        four.blend(at, weights[0]);
        four.blend(at + 4, weights[1]);
    }
}

#ifdef __x86_64__
constexpr auto upper_zero = static_cast<long long>(0x8000'8000'8000'8000); // in a shuffle

// Eight pixels at once. The register's halves of 16 bytes are unpacked, weighted and packed each by
// itself, pixels 0 to 3 in the lower, 4 to 7 in the upper.
[[gnu::target("avx2")]] void blend_avx2(std::uint32_t* pixels, std::ptrdiff_t pitch,
                                        std::span<const InkBlocks::Mixed> blocks,
                                        std::uint32_t ink) {
    const __m256i none = _mm256_setzero_si256();
    const __m256i inks = _mm256_unpacklo_epi8(_mm256_set1_epi32(static_cast<int>(ink)), none);
    const __m256i ink_alone =
        _mm256_add_epi16(_mm256_mullo_epi16(inks, _mm256_set1_epi16(255)), _mm256_set1_epi16(128));
    const __m256i by_257 = _mm256_set1_epi16(257); // and by 65,536: n + n / 256, divided by 256
    // A pixel's byte of `bare`, as 16 bits, for its four bytes.
    const auto weights = [](int pixel) { return pixel * 0x0001'0001'0001'0001 | upper_zero; };
    const __m256i to_low = _mm256_setr_epi64x(weights(0), weights(1), weights(4), weights(5));
    const __m256i to_high = _mm256_setr_epi64x(weights(2), weights(3), weights(6), weights(7));
    const auto mixed = [&](__m256i below, __m256i bare)
        __attribute__((target("avx2"), always_inline)) {
        const __m256i apart = _mm256_mullo_epi16(_mm256_sub_epi16(below, inks), bare);
        return _mm256_mulhi_epu16(_mm256_add_epi16(ink_alone, apart), by_257);
    };
    // The next glyphs of a line are wanted soon, and a page is larger than the nearer caches.
    constexpr int ahead = 128 / InkBlocks::length;
    for (const InkBlocks::Mixed& block : blocks) {
        auto* at = reinterpret_cast<__m256i*>(pixels + place_of(block.at, pitch));
        const __m256i bare = _mm256_set1_epi64x(std::bit_cast<std::int64_t>(block.bare));
        const __m256i below = _mm256_loadu_si256(at);
        __builtin_prefetch(at + ahead, 1);
        const __m256i low =
            mixed(_mm256_unpacklo_epi8(below, none), _mm256_shuffle_epi8(bare, to_low));
        const __m256i high =
            mixed(_mm256_unpackhi_epi8(below, none), _mm256_shuffle_epi8(bare, to_high));
        _mm256_storeu_si256(at, _mm256_packus_epi16(low, high));
    }
}
#endif

} // namespace

bool is_here([[maybe_unused]] BlendPath path) {
#ifdef __x86_64__
    if (path == BlendPath::avx2) return __builtin_cpu_supports("avx2") != 0;
#endif
    return path == BlendPath::portable;
}

BlendPath best_path() {
    return is_here(BlendPath::avx2) ? BlendPath::avx2 : BlendPath::portable;
}

void blend_ink(std::uint32_t* pixels, std::ptrdiff_t pitch,
               std::span<const InkBlocks::Mixed> blocks, std::uint32_t ink,
               [[maybe_unused]] BlendPath path) {
#ifdef __x86_64__
    if (path == BlendPath::avx2) return blend_avx2(pixels, pitch, blocks, ink);
#endif
    blend_portable(pixels, pitch, blocks, ink);
}

void fill_ink(std::uint32_t* pixels, std::ptrdiff_t pitch, std::span<const InkBlocks::Place> blocks,
              std::uint32_t ink) {
    for (const InkBlocks::Place& block : blocks)
        std::fill_n(pixels + place_of(block, pitch), InkBlocks::length, ink);
}

} // namespace board
