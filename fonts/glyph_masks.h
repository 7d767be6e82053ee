// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/face_library.h"
#include "fonts/ink_blocks.h"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace board {

// A glyph as it is laid on a page. `left` and `top` lead from the pixel of its origin to its upper
// left corner, x right and y down.
struct GlyphMask {
    Px left, top, width, height;
    // Of an outline, unless it is a blank.
    std::shared_ptr<const InkBlocks> ink;
    // Of a picture (emoji) instead: 0xAARRGGBB, premultiplied, rows tight.
    std::vector<std::uint32_t> pixels;
    // As wide as its em: it stands on whole pixels, as Han type on a grid does. Only narrower
    // glyphs are drawn at quarters, for their neighbours' spaces show every one.
    bool square = false;
};

// Where a glyph's origin is drawn along its line: a whole pixel and quarters beyond it. Across the
// line origins stand on whole pixels, so that all of a line's strokes are equally sharp.
struct PenPlace {
    Px whole;
    int quarters = 0;
};

// The quarter that is nearest.
constexpr PenPlace pen_place(F26Dot6 at) {
    const int quarters = (at.value + 8) >> 4;
    return {Px{quarters >> 2}, quarters & 3};
}

// Draws glyphs with FreeType, unhinted, and keeps them. Bounded: when the cache is full it starts
// anew.
class GlyphMasks {
  public:
    explicit GlyphMasks(FaceLibrary& faces, std::size_t most_bytes = 8u << 20)
        : faces_{faces}
        , most_bytes_{most_bytes} {}

    // The glyph in its form and em, `quarters` of a pixel along a line of `mode`. Valid until the
    // next call.
    const GlyphMask& mask(const PlacedGlyph& glyph, WritingMode mode, int quarters);

  private:
    GlyphMask drawn(const PlacedGlyph& glyph, WritingMode mode, int quarters);
    const GlyphMask& keep(std::uint64_t key, GlyphMask mask);

    FaceLibrary& faces_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::unordered_map<std::uint64_t, GlyphMask> masks_;
};

} // namespace board
