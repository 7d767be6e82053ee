// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/ink_box.h"
#include "fonts/paragraph_style.h"

#include <string>
#include <vector>

namespace board {

// A few glyphs of another size beside a text: placed from their own start, as in a line of `mode`.
struct SmallRun {
    std::vector<PlacedGlyph> glyphs;
    F26Dot6 length;
    F26Dot6 last; // where the last glyph that takes up room begins
};

// `text` in the style's role and language at `em`. Characters that no face has are added to
// `missing`.
SmallRun small_run(FaceLibrary& faces, std::string_view text, const ParagraphStyle& style, Px em,
                   WritingMode mode, std::vector<std::string>& missing);

} // namespace board
