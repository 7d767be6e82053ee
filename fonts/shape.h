// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/itemise.h"

#include <vector>

namespace board {

// A glyph as HarfBuzz leaves it, in the line's own axes: `advance` along the line, offsets along
// and across it.
struct ShapedGlyph {
    FaceIndex face;
    GlyphForm form = GlyphForm::upright;
    GlyphId glyph;
    F26Dot6 advance;
    F26Dot6 inline_offset, block_offset;
    std::size_t cluster = 0; // byte offset into the text
};

// Shapes one item as a whole by HarfBuzz, its neighbours in sight, with its script and language
// always set, at `em` pixels. Clusters come in the order of the text; within a cluster, glyphs
// stand in the order of the line.
std::vector<ShapedGlyph> shape_together(FaceLibrary& faces, std::string_view text,
                                        const TextItem& item, std::string_view language, Px em,
                                        WritingMode mode);

// The same result; characters that shape alone are shaped once and remembered.
std::vector<ShapedGlyph> shape(FaceLibrary& faces, std::string_view text, const TextItem& item,
                               std::string_view language, Px em, WritingMode mode);

} // namespace board
