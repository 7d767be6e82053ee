// SPDX-License-Identifier: MIT
#include "fonts/centre_marks.h"

#include "fonts/em_box.h"
#include "fonts/ink_box.h"

#include <cstdlib>
#include <map>
#include <utility>

namespace board {
namespace {

bool is_centred(const Cell& cell) {
    const bool pause = cell.kind == CharacterClass::comma || cell.kind == CharacterClass::colon ||
                       cell.kind == CharacterClass::stop;
    return pause && cell.glyph_count == 1 && cell.turn == CellTurn::upright;
}

// How far the ink's middle lies from the cell's, along the line and across it.
struct Distance {
    F26Dot6 along, across;
};

class Marks {
  public:
    Marks(FaceLibrary& faces, const ParagraphStyle& style)
        : faces_{faces}
        , style_{style} {}

    Distance from_middle(const Cell& cell, const ShapedGlyph& glyph) {
        const InkBox& ink = ink_of(glyph);
        const F26Dot6 start = cell.ink + glyph.inline_offset - cell.advance / 2;
        if (style_.mode == WritingMode::vertical_rl)
            return {start + ink.middle_y(), glyph.block_offset - ink.middle_x()};
        return {start + ink.middle_x(),
                glyph.block_offset + ink.middle_y() + em_box_middle(style_.em)};
    }

  private:
    const InkBox& ink_of(const ShapedGlyph& glyph) {
        const std::pair key{glyph.face.value, glyph.glyph.value};
        const auto known = inks_.find(key);
        if (known != inks_.end()) return known->second;
        const PlacedGlyph alone{glyph.face, glyph.form, glyph.glyph, style_.em, {}, {}, 0};
        return inks_.emplace(key, ink_box(faces_, {&alone, 1})).first->second;
    }

    FaceLibrary& faces_;
    const ParagraphStyle& style_;
    std::map<std::pair<std::uint16_t, std::uint32_t>, InkBox> inks_;
};

} // namespace

void centre_marks(FaceLibrary& faces, std::span<Cell> cells, std::span<ShapedGlyph> glyphs,
                  const ParagraphStyle& style) {
    if (style.marks == MarkStyle::gb) return;
    const int slight = to_f26dot6(style.em).value / 8; // a designer's own idea of the middle
    Marks marks{faces, style};
    for (Cell& cell : cells) {
        if (!is_centred(cell)) continue;
        ShapedGlyph& glyph = glyphs[cell.first_glyph];
        const Distance off = marks.from_middle(cell, glyph);
        if (std::abs(off.along.value) <= slight && std::abs(off.across.value) <= slight) continue;
        cell.ink -= off.along;
        glyph.block_offset -= off.across;
    }
}

} // namespace board
