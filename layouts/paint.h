// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/glyph_masks.h"
#include "layouts/composer.h"

namespace board {

// The pixels of a part of a frame: pixman lays the ink, glyphs and shapes alike. The parts of a
// page are the page, pixel by pixel, however it is cut.
Picture paint(const Frame& frame, Rect area, GlyphMasks& masks, const RasterSource& rasters);
// All of it.
inline Picture paint(const Frame& frame, GlyphMasks& masks, const RasterSource& rasters) {
    return paint(frame, {Px{}, Px{}, frame.size.width, frame.size.height}, masks, rasters);
}

} // namespace board
