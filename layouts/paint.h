// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/glyph_masks.h"
#include "layouts/composer.h"

namespace board {

// A frame's pixels: pixman lays the ink, glyphs and shapes alike.
Picture paint(const Frame& frame, GlyphMasks& masks, const RasterSource& rasters);

} // namespace board
