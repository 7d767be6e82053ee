// SPDX-License-Identifier: MIT
#include "fonts/glyph_masks.h"

#include "fonts/colour_glyph.h"

#include <ft2build.h>
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

// The coverage of the slot's outline, which it moves to whole pixels.
GlyphMask rasterised(FT_GlyphSlot slot) {
    GlyphMask mask;
    FT_BBox box;
    FT_Outline_Get_CBox(&slot->outline, &box);
    const FT_Pos left = box.xMin & ~63, bottom = box.yMin & ~63;
    mask.left = Px{static_cast<int>(left >> 6)};
    mask.top = Px{-static_cast<int>((box.yMax + 63) >> 6)};
    mask.width = Px{static_cast<int>((box.xMax - left + 63) >> 6)};
    mask.height = Px{static_cast<int>((box.yMax - bottom + 63) >> 6)};
    if (mask.width < Px{1} || mask.height < Px{1}) return mask;
    const int stride = ink_stride(mask.width.value);
    std::vector<std::uint8_t> coverage(static_cast<std::size_t>(stride) *
                                       static_cast<std::size_t>(mask.height.value));
    FT_Outline_Translate(&slot->outline, -left, -bottom);
    FT_Bitmap bitmap{};
    bitmap.rows = static_cast<unsigned>(mask.height.value);
    bitmap.width = static_cast<unsigned>(mask.width.value);
    bitmap.pitch = stride;
    bitmap.buffer = coverage.data();
    bitmap.num_grays = 256;
    bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
    if (FT_Outline_Get_Bitmap(slot->library, &slot->outline, &bitmap) == 0)
        mask.ink = std::make_shared<const InkBlocks>(
            ink_blocks(coverage.data(), mask.width.value, mask.height.value));
    return mask;
}

// Square glyphs at quarter 0, whichever is asked for.
GlyphMask outlined(FT_Face face, const PlacedGlyph& glyph, WritingMode mode, int quarters) {
    const FT_GlyphSlot slot = face->glyph;
    if (FT_Load_Glyph(face, glyph.glyph.value, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0)
        return {};
    if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return {};
    turn(slot->outline, glyph.form);
    const bool vertical = mode == WritingMode::vertical_rl;
    const bool square =
        glyph.form == GlyphForm::upright && slot->advance.x >= to_f26dot6(glyph.em).value;
    const FT_Pos along = square ? 0 : quarters * 16;
    FT_Outline_Translate(&slot->outline, vertical ? 0 : along, vertical ? -along : 0);
    GlyphMask mask = rasterised(slot);
    mask.square = square;
    return mask;
}

} // namespace

GlyphMask GlyphMasks::drawn(const PlacedGlyph& glyph, WritingMode mode, int quarters) {
    const Face* face = faces_.face(glyph.face);
    const FT_Face glyphs = face == nullptr ? nullptr : face->glyphs_at(glyph.em);
    if (glyphs == nullptr) return {};
    if (face->in_colour()) return colour_glyph(glyphs, glyph.glyph, glyph.em);
    const std::uint64_t whole = key_of(glyph, mode, 0);
    const auto known = masks_.find(whole);
    const bool is_square = known != masks_.end() && known->second.square;
    GlyphMask mask = is_square ? known->second : outlined(glyphs, glyph, mode, quarters);
    if (quarters == 0 || !mask.square) return mask;
    if (!is_square) keep(whole, mask);
    if (quarters >= 2) (mode == WritingMode::vertical_rl ? mask.top : mask.left) += Px{1};
    return mask;
}

const GlyphMask& GlyphMasks::keep(std::uint64_t key, GlyphMask mask) {
    const bool moved = mask.square && (key & 3) != 0; // it shares the ink of quarter 0
    if (mask.ink && !moved) bytes_ += mask.ink->bytes();
    bytes_ += mask.pixels.size() * 4 + sizeof mask;
    return masks_.insert_or_assign(key, std::move(mask)).first->second;
}

const GlyphMask& GlyphMasks::mask(const PlacedGlyph& glyph, WritingMode mode, int quarters) {
    const std::uint64_t key = key_of(glyph, mode, quarters);
    if (const auto known = masks_.find(key); known != masks_.end()) return known->second;
    if (bytes_ > most_bytes_) {
        masks_.clear();
        bytes_ = 0;
    }
    return keep(key, drawn(glyph, mode, quarters));
}

} // namespace board
