// SPDX-License-Identifier: MIT
#include "fonts/glyph_masks.h"

#include "fonts/colour_glyph.h"

#include <ft2build.h>

#include <cstring>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace board {
namespace {

// Everything that a mask depends on, in one word: 16 bits of face, 16 of em, 16 of glyph (OpenType
// has no more of them), and the rest.
std::uint64_t key_of(const PlacedGlyph& glyph, WritingMode mode, int quarters) {
    const bool vertical = mode == WritingMode::vertical_rl;
    return static_cast<std::uint64_t>(glyph.face.value) << 48 |
           static_cast<std::uint64_t>(glyph.em.value & 0xFFFF) << 32 |
           static_cast<std::uint64_t>(glyph.glyph.value & 0xFFFF) << 16 |
           static_cast<std::uint64_t>(glyph.form) << 4 | static_cast<std::uint64_t>(vertical) << 2 |
           static_cast<std::uint64_t>(quarters);
}

// FreeType's y runs upwards.
void turn(FT_Outline& outline, GlyphForm form) {
    constexpr FT_Fixed one = 0x10000;
    constexpr FT_Matrix clockwise{0, one, -one, 0}, two_thirds{one * 2 / 3, 0, 0, one};
    if (form == GlyphForm::rotated) FT_Outline_Transform(&outline, &clockwise);
    if (form == GlyphForm::narrow) FT_Outline_Transform(&outline, &two_thirds);
}

GlyphMask drawn(FT_Face face, const PlacedGlyph& glyph, WritingMode mode, int quarters) {
    GlyphMask mask;
    const FT_GlyphSlot slot = face->glyph;
    if (FT_Load_Glyph(face, glyph.glyph.value, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0)
        return mask;
    if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return mask;
    turn(slot->outline, glyph.form);
    const bool vertical = mode == WritingMode::vertical_rl;
    FT_Outline_Translate(&slot->outline, vertical ? 0 : quarters * 16,
                         vertical ? -quarters * 16 : 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return mask;
    const FT_Bitmap& bitmap = slot->bitmap;
    mask.left = Px{slot->bitmap_left};
    mask.top = Px{-slot->bitmap_top};
    mask.width = Px{static_cast<int>(bitmap.width)};
    mask.height = Px{static_cast<int>(bitmap.rows)};
    mask.stride = (mask.width.value + 7) & ~7;
    mask.coverage.resize(static_cast<std::size_t>(mask.stride) * bitmap.rows);
    for (unsigned y = 0; y < bitmap.rows; ++y)
        std::memcpy(mask.coverage.data() + static_cast<std::size_t>(mask.stride) * y,
                    bitmap.buffer + static_cast<std::ptrdiff_t>(bitmap.pitch) * y, bitmap.width);
    return mask;
}

} // namespace

const GlyphMask& GlyphMasks::mask(const PlacedGlyph& glyph, WritingMode mode, int quarters) {
    const std::uint64_t key = key_of(glyph, mode, quarters);
    if (const auto known = masks_.find(key); known != masks_.end()) return known->second;
    if (bytes_ > most_bytes_) {
        masks_.clear();
        bytes_ = 0;
    }
    GlyphMask mask;
    const Face* face = faces_.face(glyph.face);
    if (const FT_Face glyphs = face == nullptr ? nullptr : face->glyphs_at(glyph.em))
        mask = face->in_colour() ? colour_glyph(glyphs, glyph.glyph, glyph.em)
                                 : drawn(glyphs, glyph, mode, quarters);
    bytes_ += mask.coverage.size() + mask.pixels.size() * 4 + sizeof mask;
    return masks_.emplace(key, std::move(mask)).first->second;
}

} // namespace board
