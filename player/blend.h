// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

namespace board {

// How much of the second picture is in a blend: 0 none, 256 all.
using BlendWeight = std::uint16_t;
constexpr BlendWeight full_weight = 256;

// target = from + (to - from) · weight / 256 for each byte of opaque 0xFFRRGGBB words; exact at 0
// and 256. All three are equally long; `target` may be one of the others only if it is the same
// memory from its first word.
void blend(std::span<std::uint32_t> target, std::span<const std::uint32_t> from,
           std::span<const std::uint32_t> to, BlendWeight weight);

} // namespace board
