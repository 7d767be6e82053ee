// SPDX-License-Identifier: MIT
#include "layouts/paint_text.h"

#include "layouts/canvas.h"

namespace board {
namespace {

void paint_glyph(Canvas& canvas, const TextLine& text, const PlacedGlyph& glyph,
                 GlyphMasks& masks) {
    const WritingMode mode = text.line.mode;
    const bool vertical = mode == WritingMode::vertical_rl;
    const PenPlace along = pen_place(to_f26dot6(vertical ? text.y : text.x) + glyph.inline_offset);
    const Px across =
        vertical ? text.x + round_px(-glyph.block_offset) : text.y + round_px(glyph.block_offset);
    const GlyphMask& mask = masks.mask(glyph, mode, along.quarters);
    const Rect box{(vertical ? across : along.whole) + mask.left,
                   (vertical ? along.whole : across) + mask.top, mask.width, mask.height};
    if (!mask.coverage.empty()) canvas.ink(mask.coverage.data(), mask.stride, box, text.colour);
    if (!mask.pixels.empty()) canvas.lay(mask.pixels.data(), box);
}

} // namespace

void paint_text(Canvas& canvas, const TextLine& text, GlyphMasks& masks) {
    for (const PlacedGlyph& glyph : text.line.glyphs) paint_glyph(canvas, text, glyph, masks);
    for (const Stroke& stroke : text.line.strokes) paint_stroke(canvas, text, stroke);
}

} // namespace board
