// SPDX-License-Identifier: MIT
#include "fonts/glyph_masks.h"

#include <ft2build.h>

#include <cstring>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace board {
namespace {

constexpr int steps = 4; // quarter pixels

std::uint64_t key_of(FaceIndex face, Px em, GlyphId glyph, int step) {
    return static_cast<std::uint64_t>(face.value) << 48 |
           static_cast<std::uint64_t>(em.value & 0xFFFF) << 32 |
           static_cast<std::uint64_t>(glyph.value & 0x3FFFFFFF) << 2 |
           static_cast<std::uint64_t>(step);
}

GlyphMask rasterise(FT_Face face, GlyphId glyph, int step) {
    GlyphMask mask;
    if (FT_Load_Glyph(face, glyph.value, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return mask;
    if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return mask;
    FT_Outline_Translate(&face->glyph->outline, step * 64 / steps, 0);
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return mask;
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    mask.left = Px{face->glyph->bitmap_left};
    mask.top = Px{-face->glyph->bitmap_top};
    mask.width = Px{static_cast<int>(bitmap.width)};
    mask.height = Px{static_cast<int>(bitmap.rows)};
    mask.stride = (mask.width.value + 3) & ~3;
    mask.coverage.resize(static_cast<std::size_t>(mask.stride) * bitmap.rows);
    for (unsigned y = 0; y < bitmap.rows; ++y)
        std::memcpy(mask.coverage.data() + static_cast<std::size_t>(mask.stride) * y,
                    bitmap.buffer + static_cast<std::ptrdiff_t>(bitmap.pitch) * y, bitmap.width);
    return mask;
}

} // namespace

const GlyphMask& GlyphMasks::mask(FaceIndex face, Px em, GlyphId glyph, F26Dot6 fraction) {
    const int step = (fraction.value & 63) * steps / 64;
    const std::uint64_t key = key_of(face, em, glyph, step);
    if (const auto known = masks_.find(key); known != masks_.end()) return known->second;
    if (bytes_ > most_bytes_) {
        masks_.clear();
        bytes_ = 0;
    }
    GlyphMask mask;
    if (Face* opened = faces_.face(face)) mask = rasterise(opened->outlines_at(em), glyph, step);
    bytes_ += mask.coverage.size() + sizeof mask;
    return masks_.emplace(key, std::move(mask)).first->second;
}

} // namespace board
