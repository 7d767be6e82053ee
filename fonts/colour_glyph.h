// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/glyph_masks.h"

namespace board {

// A picture glyph of the one size that its face has, scaled to fill the em box. No pixels when the
// face has no picture for it.
GlyphMask colour_glyph(FT_Face face, GlyphId glyph, Px em);

} // namespace board
