// SPDX-License-Identifier: MIT
#include "layouts/paint_text.h"

#include "layouts/canvas.h"

namespace board {
namespace {

// Where a glyph's image goes on the page.
Rect place(const TextLine& text, const PlacedGlyph& glyph, const GlyphMask& mask, PenPlace along) {
    const bool vertical = text.line.mode == WritingMode::vertical_rl;
    const Px across =
        vertical ? text.x + round_px(-glyph.block_offset) : text.y + round_px(glyph.block_offset);
    return {(vertical ? across : along.whole) + mask.left,
            (vertical ? along.whole : across) + mask.top, mask.width, mask.height};
}

void paint_glyphs(Canvas& canvas, const TextLine& text, GlyphMasks& masks) {
    const WritingMode mode = text.line.mode;
    const bool vertical = mode == WritingMode::vertical_rl;
    const F26Dot6 start = to_f26dot6(vertical ? text.y : text.x);
    for (const PlacedGlyph& glyph : text.line.glyphs) {
        const PenPlace along = pen_place(start + glyph.inline_offset);
        const GlyphMask& mask = masks.mask(glyph, mode, along.quarters);
        const Rect box = place(text, glyph, mask, along);
        if (mask.ink) canvas.ink(*mask.ink, box.x, box.y, text.colour);
        if (!mask.pixels.empty()) canvas.lay(mask.pixels.data(), box);
    }
}

} // namespace

void paint_text(Canvas& canvas, const TextLine& text, GlyphMasks& masks) {
    paint_glyphs(canvas, text, masks);
    for (const Stroke& stroke : text.line.strokes) paint_stroke(canvas, text, stroke);
}

} // namespace board
