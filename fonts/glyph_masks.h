// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/face_library.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace board {

// A glyph's coverage, 8 bits a pixel, rows of `stride` bytes (a multiple of four). `left` and `top`
// lead from the glyph's origin to the mask's upper left corner, x right and y down.
struct GlyphMask {
    Px left, top, width, height;
    int stride = 0;
    std::vector<std::uint8_t> coverage;
};

// Rasterises glyphs with FreeType, unhinted, at quarter-pixel steps along the line, and keeps them.
// Bounded: when the cache is full it starts anew.
class GlyphMasks {
  public:
    explicit GlyphMasks(FaceLibrary& faces, std::size_t most_bytes = 6u << 20)
        : faces_{faces}
        , most_bytes_{most_bytes} {}

    // The mask of a glyph whose origin lies `fraction` of a pixel right of a whole one. Valid until
    // the next call.
    const GlyphMask& mask(FaceIndex face, Px em, GlyphId glyph, F26Dot6 fraction);

  private:
    FaceLibrary& faces_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::unordered_map<std::uint64_t, GlyphMask> masks_;
};

} // namespace board
