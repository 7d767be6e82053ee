// SPDX-License-Identifier: MIT
#include "fonts/set_line.h"

#include "fonts/adjust_line.h"
#include "fonts/directions.h"
#include "fonts/spacing.h"

#include <algorithm>

namespace board {
namespace {

LineSetting take_cells(const SetText& text, const LineCells& chosen, LineEdges edges) {
    const auto all = text.cells.subspan(chosen.begin, chosen.last - chosen.begin);
    LineSetting line{{all.begin(), all.end()}, std::vector<F26Dot6>(all.size())};
    if (line.cells.empty()) return line;
    Cell& first = line.cells.front();
    first.gap = F26Dot6{};
    if (edges.start) {
        const F26Dot6 trimmed = trim_at_line_start(first, text.style);
        first.advance -= trimmed;
        first.ink -= trimmed;
        first.start_blank -= trimmed;
    }
    if (edges.end) {
        Cell& last = line.cells.back();
        const F26Dot6 trimmed = trim_at_line_end(last, text.style);
        last.advance -= trimmed;
        last.end_blank -= trimmed;
    }
    return line;
}

// Whether filling the line would part its characters by more than half an em each.
bool would_tear(const LineSetting& line, F26Dot6 lack, Px em) {
    int places = 0;
    for (const Cell& cell : line.cells) places += cell.expands_before;
    return lack > to_f26dot6(em) / 2 * std::max(places, 1);
}

void fit(LineSetting& line, LineFill fill, F26Dot6 measure, const ParagraphStyle& style) {
    const F26Dot6 lack = measure - line.length();
    if (lack < F26Dot6{} && style.grid == CharacterGrid::off) reduce_line(line, -lack, style.em);
    if (lack <= F26Dot6{} || fill != LineFill::justified) return;
    if (style.torn == TornLines::fill || !would_tear(line, lack, style.em))
        expand_line(line, lack, style.em);
}

// The order in which the line's cells stand: the text's, but for parts that run from the right.
std::vector<std::size_t> order_of(const std::vector<Cell>& cells) {
    if (std::none_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.level > 0; }))
        return {};
    std::vector<std::uint8_t> levels;
    for (const Cell& cell : cells) levels.push_back(cell.level);
    return visual_order(levels);
}

void place_glyphs(Line& line, const SetText& text, const Cell& cell, F26Dot6 pen) {
    if (cell.is_blank()) return;
    for (const ShapedGlyph& glyph : text.glyphs.subspan(cell.first_glyph, cell.glyph_count)) {
        line.glyphs.push_back({glyph.face, glyph.form, glyph.glyph, text.style.em,
                               pen + cell.ink + glyph.inline_offset, glyph.block_offset,
                               cell.begin});
        pen += glyph.advance;
    }
}

void place_cells(Line& line, const SetText& text, const LineSetting& setting, F26Dot6 pen) {
    const auto order = order_of(setting.cells);
    line.cells.resize(setting.cells.size());
    line.glyphs.reserve(setting.cells.size());
    for (std::size_t i = 0; i < setting.cells.size(); ++i) {
        const std::size_t at = order.empty() ? i : order[i];
        const Cell& cell = setting.cells[at];
        // What stands before a cell in the text is at the right of one that runs from the right.
        const bool from_right = cell.level % 2 != 0;
        const F26Dot6 before = cell.gap + setting.added[at];
        if (!from_right) pen += before;
        line.cells[at] = {cell.begin, cell.end, pen, cell.advance, cell.gap};
        place_glyphs(line, text, cell, pen);
        pen += cell.advance;
        if (from_right) pen += before;
    }
    line.measure = pen;
}

} // namespace

Line set_line(const SetText& text, const LineCells& chosen, LineEdges edges, LineFill fill,
              F26Dot6 measure, F26Dot6 indent) {
    Line line;
    line.mode = text.style.mode;
    line.em = text.style.em;
    line.indent = indent;
    LineSetting setting = take_cells(text, chosen, edges);
    if (chosen.line_end == LineEnd::hanging) {
        line.hang = setting.cells.back().advance;
        measure += line.hang;
    }
    fit(setting, fill, measure, text.style);
    place_cells(line, text, setting, indent);
    line.measure -= line.hang;
    const auto& cells = setting.cells;
    const std::size_t end =
        chosen.begin < text.cells.size() ? text.cells[chosen.begin].begin : text.text.size();
    line.begin = cells.empty() ? end : cells.front().begin;
    if (!cells.empty()) line.text = text.text.substr(line.begin, cells.back().end - line.begin);
    return line;
}

} // namespace board
