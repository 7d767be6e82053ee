// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/glyph_masks.h"
#include "layouts/frame.h"
#include "layouts/picture.h"

namespace board {

// The pixels of a frame without photographs.
Picture paint_type(const Frame& frame, GlyphMasks& masks);

} // namespace board
