// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/glyph_masks.h"
#include "layouts/frame.h"

namespace board {

class Canvas;

// A line's glyphs, then its strokes, in its colour; emoji in theirs.
void paint_text(Canvas& canvas, const TextLine& text, GlyphMasks& masks);

} // namespace board
