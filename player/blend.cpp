// SPDX-License-Identifier: MIT
#include "player/blend.h"

#include <cassert>
#include <cstddef>

namespace board {
namespace {

// Sixteen bits hold 255 · 256, so eight (or sixteen) products fit a vector register; written so
// that compilers for x86 and Arm make vectors of it by themselves.
void blend_bytes(std::uint8_t* target, const std::uint8_t* from, const std::uint8_t* to,
                 std::size_t count, std::uint16_t weight) {
    const auto rest = static_cast<std::uint16_t>(full_weight - weight);
    for (std::size_t i = 0; i < count; ++i) {
        const auto kept = static_cast<std::uint16_t>(from[i] * rest);
        const auto mixed = static_cast<std::uint16_t>(kept + to[i] * weight);
        target[i] = static_cast<std::uint8_t>(mixed >> 8);
    }
}

} // namespace

void blend(std::span<std::uint32_t> target, std::span<const std::uint32_t> from,
           std::span<const std::uint32_t> to, BlendWeight weight) {
    assert(weight <= full_weight);
    assert(target.size() == from.size() && target.size() == to.size());
    blend_bytes(reinterpret_cast<std::uint8_t*>(target.data()),
                reinterpret_cast<const std::uint8_t*>(from.data()),
                reinterpret_cast<const std::uint8_t*>(to.data()), target.size_bytes(), weight);
}

} // namespace board
