// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

#include <string>
#include <vector>

namespace board {

// A face in its FaceLibrary; stays valid as long as the library.
struct FaceIndex {
    std::size_t value = 0;
    bool operator==(const FaceIndex&) const = default;
};

// One glyph, placed from the line's start: `inline_` along the line, `block` across it, both in
// the line's own axes (horizontal text: right and down; vertical text: down and left).
struct PlacedGlyph {
    FaceIndex face;
    GlyphId glyph;
    F26Dot6 inline_offset;
    F26Dot6 block_offset;
    std::size_t cluster = 0; // byte offset into the paragraph's text
};

enum class WritingMode { horizontal_tb, vertical_rl };

// One set line. Immutable; knows nothing of where on a page it will stand.
struct Line {
    std::string text;      // what it sets, without the blank that a break swallowed
    std::size_t begin = 0; // where that begins in the paragraph's text, in bytes
    std::string face;      // name of its first face
    WritingMode mode = WritingMode::horizontal_tb;
    Px em;           // size of its type
    F26Dot6 measure; // sum of its advances
    std::vector<PlacedGlyph> glyphs;
};

} // namespace board
