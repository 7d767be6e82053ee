// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/cell.h"
#include "fonts/face_library.h"
#include "fonts/paragraph_style.h"
#include "fonts/shape.h"

#include <span>

namespace board {

// Taiwan and Hong Kong set stops in the middle of their cells (CLREQ, Size and position of
// punctuation marks). A face that has only the Mainland's forms, in a corner of the cell, has their
// ink moved there; of a face that has the right forms nothing changes.
void centre_marks(FaceLibrary& faces, std::span<Cell> cells, std::span<ShapedGlyph> glyphs,
                  const ParagraphStyle& style);

} // namespace board
