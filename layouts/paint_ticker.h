// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/glyph_masks.h"
#include "layouts/frame.h"
#include "layouts/picture.h"

namespace board {

class Canvas;

// The band as it stands still, with the ticker's part whose turn it is.
void paint_ticker(Canvas& canvas, const Ticker& ticker, GlyphMasks& masks);

// All of the line on its ground, as high as the band, from one round's begin to the next: laid side
// by side without end it runs without a seam.
Picture ticker_strip(const Ticker& ticker, GlyphMasks& masks);

} // namespace board
