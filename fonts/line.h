// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

#include <cstdint>
#include <string>
#include <vector>

namespace board {

// A face in its FaceLibrary; stays valid as long as the library.
struct FaceIndex {
    std::uint16_t value = 0;
    bool operator==(const FaceIndex&) const = default;
};

// How a glyph's outline is turned before it is drawn: as it is; 90° clockwise (Western words in
// vertical lines); two thirds as wide (three digits in one vertical cell).
enum class GlyphForm : std::uint8_t { upright, rotated, narrow };

// One glyph, placed from the line's start: `inline_offset` along the line, `block_offset` across
// it, both in the line's own axes (horizontal text: right, and down from the baseline; vertical
// text: down, and left from the line's middle). It is the place of the glyph's origin.
struct PlacedGlyph {
    FaceIndex face;
    GlyphForm form = GlyphForm::upright;
    GlyphId glyph;
    Px em; // the line's own, or an annotation's
    F26Dot6 inline_offset;
    F26Dot6 block_offset;
    std::size_t cluster = 0; // byte offset into the paragraph's text
    bool operator==(const PlacedGlyph&) const = default;
};

// What one cluster of the text takes up in its line. `pen` is where its cell begins; between two
// cells stands the second one's `gap` (Han–Western) and what justification has added.
struct PlacedCell {
    std::size_t begin = 0, end = 0; // bytes of the paragraph's text
    F26Dot6 pen, advance, gap;
    bool operator==(const PlacedCell&) const = default;
};

// A line drawn with the text: under a proper name, under a book's title (wavy), around a name. Its
// ink stays between its begins and ends: a straight one runs along their middle, a wavy one swings
// from block_begin to block_end, a frame's outer edges are these.
enum class StrokeKind : std::uint8_t { straight, wavy, frame };
struct Stroke {
    StrokeKind kind = StrokeKind::straight;
    F26Dot6 inline_begin, inline_end; // in the line's own axes, as of glyphs
    F26Dot6 block_begin, block_end;
    F26Dot6 thickness; // of the drawn line
    bool operator==(const Stroke&) const = default;
};

enum class WritingMode { horizontal_tb, vertical_rl };

// One set line. Immutable; knows nothing of where on a page it will stand.
struct Line {
    std::string text;      // what it sets, without the blank that a break swallowed
    std::size_t begin = 0; // where that begins in the paragraph's text, in bytes
    std::string face;      // name of its first face
    WritingMode mode = WritingMode::horizontal_tb;
    Px em; // size of its type
    F26Dot6
        indent; // before its first cell; pens and offsets count from the line's start, before it
    F26Dot6 measure; // from the line's start to the end of its last cell that does not hang
    F26Dot6 hang;    // how far a hanging mark's cell stands out beyond that
    std::vector<PlacedGlyph> glyphs; // in the order of drawing
    std::vector<PlacedCell> cells;   // in the order of the text
    std::vector<Stroke> strokes;
    bool operator==(const Line&) const = default;
};

} // namespace board
