// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/cell.h"
#include "fonts/paragraph_style.h"
#include "fonts/shape.h"

#include <span>
#include <string_view>
#include <vector>

namespace board {

// Adds the clusters of an item, whose glyphs begin at `first_glyph` of the paragraph's.
void append_cells(std::vector<Cell>& cells, const TextItem& item,
                  std::span<const ShapedGlyph> glyphs, std::size_t first_glyph,
                  std::string_view text);

// Gives each cell its class, its width and its blank. `digit` is how wide tabular figures are.
void size_cells(std::span<Cell> cells, std::string_view text, const ParagraphStyle& style,
                F26Dot6 digit);

} // namespace board
