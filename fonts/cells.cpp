// SPDX-License-Identifier: MIT
#include "fonts/cells.h"

#include "base/utf8.h"
#include "fonts/cell_shape.h"
#include "fonts/language.h"

#include <unicode/uchar.h>

namespace board {
namespace {

char32_t code_of(std::string_view text, const Cell& cell) {
    const auto step = utf8_step(text, cell.begin);
    return step ? step->code : 0xFFFD;
}

bool is_invisible(char32_t code) {
    return code >= 0x80 &&
           u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

// Joiners, controls and marks belong to what they follow; but what follows a line's end begins the
// next one.
bool follows_cell(char32_t code, std::string_view text, const Cell& before) {
    return code >= 0x80 && text[before.end - 1] != '\n' &&
           (is_invisible(code) || follows_base(code));
}

bool is_em_dash(char32_t code) {
    return code == U'—' || code == U'―';
}

bool is_cjk(CharacterClass kind) {
    return kind < CharacterClass::wide_space && kind != CharacterClass::western;
}

bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}

// The cells one after the other, each seen with its neighbours.
class Classes {
  public:
    Classes(std::span<Cell> cells, std::string_view text)
        : cells_{cells}
        , text_{text} {}

    char32_t code(std::size_t i) const { return code_of(text_, cells_[i]); }

    // What a hyphen, a solidus, a dash or an apostrophe is, only its neighbours tell.
    // To be asked in the order of the text.
    CharacterClass resolved(std::size_t i) {
        const char32_t here = code(i);
        if (is_em_dash(here) && (i == 0 || !is_em_dash(code(i - 1)))) dashes_ = i;
        const CharacterClass kind = cells_[i].kind;
        if (is_em_dash(here)) return dash(i);
        if (here == U'’' && between_letters(i)) return CharacterClass::western;
        if (kind == CharacterClass::connector || kind == CharacterClass::solidus) {
            const bool joins_han = here >= 0x2E80 || beside_cjk(i);
            return joins_han ? kind : CharacterClass::western;
        }
        return kind;
    }

  private:
    bool is_letter(std::size_t i) const {
        return i < cells_.size() && cells_[i].kind == CharacterClass::western &&
               u_isalpha(static_cast<UChar32>(code(i)));
    }
    bool between_letters(std::size_t i) const {
        return i > 0 && is_letter(i - 1) && is_letter(i + 1);
    }
    bool beside_cjk(std::size_t i) const {
        return (i > 0 && is_cjk(cells_[i - 1].kind)) ||
               (i + 1 < cells_.size() && is_cjk(cells_[i + 1].kind));
    }
    CharacterClass dash(std::size_t i) const {
        const bool ligature = cells_[i].end - cells_[i].begin >= 6; // —— as one glyph
        if (ligature || pairs_forward(i) || (i > dashes_ && pairs_forward(i - 1)))
            return CharacterClass::dash;
        return between_letters(i) ? CharacterClass::western : CharacterClass::connector;
    }
    // Whether a dash is the first of a pair: an even number of its run stands before it.
    bool pairs_forward(std::size_t i) const {
        return i + 1 < cells_.size() && is_em_dash(code(i + 1)) && (i - dashes_) % 2 == 0;
    }

    std::span<Cell> cells_;
    std::string_view text_;
    std::size_t dashes_ = 0; // where the run of dashes began that was met last
};

F26Dot6 quarters(F26Dot6 em, int count) {
    return F26Dot6{em.value * count / 4};
}

// —— as one glyph and ⸺ are two em wide, ⸻ three.
int ems_of(const Cell& cell, char32_t code) {
    if (code == U'⸻') return 3;
    const std::size_t dashes = (cell.end - cell.begin) / 3;
    return cell.kind == CharacterClass::dash && (code == U'⸺' || dashes == 2) ? 2 : 1;
}

void apply(Cell& cell, const CellShape& shape, F26Dot6 em, int ems) {
    if (shape.width == 0) return;
    const F26Dot6 width = quarters(em, shape.width) * ems;
    const F26Dot6 rest = width - cell.advance;
    if (shape.ink == InkPlace::centre) cell.ink = rest / 2;
    if (shape.ink == InkPlace::end) cell.ink = rest;
    cell.advance = width;
    cell.start_blank = quarters(em, shape.start_blank);
    cell.end_blank = quarters(em, shape.end_blank);
}

void mark_word(Cell& cell, char32_t code) {
    constexpr std::u32string_view prefixes = U"$¥€£+−±#@", suffixes = U"%‰°′″+²³";
    const bool letter = u_isalnum(static_cast<UChar32>(code));
    cell.letter = letter;
    cell.figure = is_digit(code);
    cell.starts_word = letter || prefixes.find(code) != prefixes.npos;
    cell.ends_word = letter || suffixes.find(code) != suffixes.npos;
}

void size_cell(Cell& cell, char32_t code, const ParagraphStyle& style, F26Dot6 digit) {
    const F26Dot6 em = to_f26dot6(style.em);
    if (cell.kind == CharacterClass::western) {
        mark_word(cell, code);
        // A lone upright letter and combined digits stand in a cell as a Han character does.
        if (style.mode == WritingMode::vertical_rl && cell.turn != CellTurn::rotated)
            cell.starts_word = cell.ends_word = false;
        if (is_digit(code) && style.figures == Figures::tabular &&
            cell.turn != CellTurn::combined) {
            cell.ink = (digit - cell.advance) / 2;
            cell.advance = digit;
        }
        return;
    }
    if (cell.kind == CharacterClass::space) {
        if (code < U' ') cell.advance = F26Dot6{};
        return;
    }
    apply(cell, cell_shape(cell.kind, code, style.marks, style.mode), em, ems_of(cell, code));
}

// A digit made a picture: 1️⃣.
bool is_keycap(std::string_view cluster) {
    return cluster.find("\uFE0F") != cluster.npos || cluster.find("\u20E3") != cluster.npos;
}

void join(Cell& base, const Cell& mark, char32_t code) {
    base.end = mark.end;
    base.glyph_count += mark.glyph_count;
    base.advance += mark.advance;
    // A blank that carries a mark is seen.
    if (base.is_blank() && !is_invisible(code)) base.kind = CharacterClass::other;
}

} // namespace

void append_cells(std::vector<Cell>& cells, const TextItem& item,
                  std::span<const ShapedGlyph> glyphs, std::size_t first_glyph,
                  std::string_view text) {
    for (std::size_t i = 0; i < glyphs.size();) {
        std::size_t next = i;
        F26Dot6 advance{};
        while (next < glyphs.size() && glyphs[next].cluster == glyphs[i].cluster)
            advance += glyphs[next++].advance;
        Cell cell;
        cell.begin = glyphs[i].cluster;
        cell.end = next < glyphs.size() ? glyphs[next].cluster : item.end;
        cell.first_glyph = static_cast<std::uint32_t>(first_glyph + i);
        cell.glyph_count = static_cast<std::uint32_t>(next - i);
        cell.turn = item.turn;
        cell.level = item.level;
        cell.advance = advance;
        const char32_t code = code_of(text, cell);
        cell.kind = character_class(code);
        const bool marked = cell.end - cell.begin > to_utf8(code).size();
        if (cell.is_blank() && marked && code != U'\n') cell.kind = CharacterClass::other;
        if (is_keycap(text.substr(cell.begin, cell.end - cell.begin)))
            cell.kind = CharacterClass::other;
        const bool joins = cell.kind != CharacterClass::han && !cells.empty() &&
                           follows_cell(code, text, cells.back());
        if (joins)
            join(cells.back(), cell, code);
        else
            cells.push_back(cell);
        i = next;
    }
}

void size_cells(std::span<Cell> cells, std::string_view text, const ParagraphStyle& style,
                F26Dot6 digit) {
    const bool chinese = is_chinese(style.language);
    Classes classes{cells, text};
    // Neighbours are asked for their first class: so the new ones are not written until all are
    // known.
    std::vector<std::pair<std::size_t, CharacterClass>> changed;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const CharacterClass kind = cells[i].kind;
        if (kind == CharacterClass::han || kind == CharacterClass::western) continue;
        const char32_t code = classes.code(i);
        const bool shared = code < 0x2E80 && is_cjk(kind); // quotes, dashes: Western in other texts
        const CharacterClass now =
            chinese || !shared ? classes.resolved(i) : CharacterClass::western;
        if (now != kind) changed.emplace_back(i, now);
    }
    for (const auto& [i, kind] : changed) cells[i].kind = kind;
    const F26Dot6 em = to_f26dot6(style.em);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].kind == CharacterClass::han)
            apply(cells[i], cell_shape_of_han, em, 1);
        else
            size_cell(cells[i], classes.code(i), style, digit);
    }
}

} // namespace board
