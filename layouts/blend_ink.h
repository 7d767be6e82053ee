// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/ink_blocks.h"

#include <cstdint>
#include <span>

namespace board {

// Ways to draw blocks, all with the same result: vectors as any machine has them (SSE2, NEON), or
// those of a processor that has AVX2.
enum class BlendPath { portable, avx2 };

bool is_here(BlendPath path);
// The fastest that is here.
BlendPath best_path();

// Draws `ink` (opaque, 0xFFRRGGBB) through the blocks; `pixels` is where their corner lies, rows
// are `pitch` pixels apart, and all blocks must lie within them. Each byte becomes (ink × (255 −
// bare) + below × bare) / 255, rounded.
void blend_ink(std::uint32_t* pixels, std::ptrdiff_t pitch,
               std::span<const InkBlocks::Mixed> blocks, std::uint32_t ink, BlendPath path);
void fill_ink(std::uint32_t* pixels, std::ptrdiff_t pitch, std::span<const InkBlocks::Place> blocks,
              std::uint32_t ink);

} // namespace board
