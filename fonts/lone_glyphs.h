// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace board {

// Whether a character is shaped alike whatever stands beside it: the common ideographs and the
// marks of Chinese text that fonts neither join nor kern. Dashes and ellipses are none of them.
constexpr bool shapes_alone(char32_t code) {
    if (code >= 0x4E00 && code <= 0x9FFF) return true;
    if (code >= 0x3008 && code <= 0x3011) return true;
    switch (code) {
    case U'、':
    case U'。':
    case U'，':
    case U'：':
    case U'；':
    case U'！':
    case U'？':
    case U'（':
    case U'）':
    case U'“':
    case U'”':
        return true;
    default:
        return false;
    }
}

// What HarfBuzz made of such a character; for one face, language, size and direction. Fields as of
// ShapedGlyph.
struct LoneGlyph {
    GlyphId glyph;
    F26Dot6 advance, inline_offset, block_offset;
};

// Those glyphs, by their characters: a Chinese text is a few hundred characters many times over.
class LoneGlyphs {
  public:
    std::optional<LoneGlyph> find(char32_t code) const;
    void add(char32_t code, const LoneGlyph& glyph);
    std::size_t size() const { return count_; }

  private:
    struct Slot {
        char32_t code = 0; // none
        LoneGlyph glyph;
    };

    std::size_t slot_of(char32_t code) const;

    std::vector<Slot> slots_ = std::vector<Slot>(256); // a power of two, at most half full
    std::size_t count_ = 0;
};

} // namespace board
