// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/choose_lines.h"
#include "fonts/line.h"
#include "fonts/shape.h"

#include <span>
#include <string_view>

namespace board {

// A text whose lines are being set.
struct SetText {
    std::string_view text;
    std::span<const ShapedGlyph> glyphs;
    std::span<const Cell> cells;
    const ParagraphStyle& style;
};

// Whether a stretch of a line begins it, ends it.
struct LineEdges {
    bool start = true, end = true;
};

// How a line meets its measure: squeezed when it is too long; made to fill it when it is too short,
// or left as it is.
enum class LineFill : std::uint8_t { ragged, justified };

// Sets one line: trims its edges, adjusts it to `measure` (its indent left out) and gives every
// cell and glyph its place, `indent` from the line's start.
Line set_line(const SetText& text, const LineCells& cells, LineEdges edges, LineFill fill,
              F26Dot6 measure, F26Dot6 indent);

} // namespace board
