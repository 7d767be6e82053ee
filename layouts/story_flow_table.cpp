// SPDX-License-Identifier: MIT
#include "layouts/story_flow.h"

#include <algorithm>

namespace board {
namespace {

constexpr F26Dot6 one_line{1 << 26}; // longer than any text

Px natural_width(const Paragraph& cell) {
    Px widest{};
    for (const Line& line : cell.lines(one_line)) widest = std::max(widest, ceil_px(line.measure));
    return widest;
}

} // namespace

ParagraphStyle StoryFlow::cell_style(Alignment alignment, bool head) const {
    ParagraphStyle style = style_;
    style.indent = 0;
    style.alignment = alignment;
    if (head) style.role = "strong";
    // Figures stand one below the other.
    if (alignment == Alignment::end) style.figures = Figures::tabular;
    return style;
}

std::optional<TableColumns> StoryFlow::columns_of(std::size_t block, Px width) {
    const StoryTable& table = blocks_[block].table;
    std::vector<Px> natural(table.columns.size());
    if (!table_columns(natural, style_.em, width)) return std::nullopt;
    const auto known = natural_widths_.find(block);
    if (known != natural_widths_.end()) return table_columns(known->second, style_.em, width);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
            const ParagraphStyle style = cell_style(table.columns[column], row == 0);
            const Paragraph& cell = paragraphs_.of(table.rows[row][column], style);
            natural[column] = std::max(natural[column], natural_width(cell));
        }
    natural_widths_.emplace(block, natural);
    return table_columns(natural, style_.em, width);
}

void StoryFlow::add_table(Strips& strips, const StoryPlace& from, const TableColumns& columns,
                          int row, Size room) {
    const std::size_t rows = blocks_[from.block].table.rows.size();
    if (from.row > 0) {
        Strips head = row_strips({from.block}, columns, row);
        // A head that is most of a page stands on the first one only.
        if (bottom(head.back()) * 3 <= room.height)
            for (StoryStrip& strip : head) {
                strip.at = from;
                strip.flow.begins_block = strip.flow.ends_block = false;
                row = strip.flow.row + strip.flow.rows;
                strips.push_back(std::move(strip));
            }
    }
    StoryPlace at = from;
    for (; at.row < rows; at = {from.block, 0, at.row + 1}) {
        for (StoryStrip& strip : row_strips(at, columns, row)) strips.push_back(std::move(strip));
        if (is_full(strips, room.height)) return;
        row = next_row(strips);
    }
}

// The line that begins each of a row's strips is the line of that number in all of its cells.
StoryFlow::Strips StoryFlow::row_strips(const StoryPlace& from, const TableColumns& columns,
                                        int row) {
    const StoryTable& table = blocks_[from.block].table;
    const auto& cells = table.rows[from.row];
    StoryPlace behind{from.block, 0, from.row}; // all cells
    for (const MarkedText& cell : cells) behind.cells.push_back(cell.text.size());
    const bool head = from.row == 0;
    const StoryStrip empty{{BlockKind::table}, behind, style_.em + under_};
    Strips strips{empty};
    strips.front().at = from;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const std::size_t begin = from.cells.empty() ? 0 : from.cells[column];
        const std::size_t end = cells[column].text.size();
        if (begin == end) continue;
        const ParagraphStyle style = cell_style(table.columns[column], head);
        const Paragraph& cell = paragraphs_.of(part_of(cells[column], begin, end), style);
        auto& missing = strips.front().missing;
        missing.insert(missing.end(), cell.missing().begin(), cell.missing().end());
        const Px width = columns.widths[column];
        auto lines = cell.lines(to_f26dot6(width));
        if (lines.size() > strips.size()) strips.resize(lines.size(), empty);
        for (std::size_t k = 0; k < lines.size(); ++k) {
            if (k > 0) strips[k].at.cells[column] = begin + lines[k].begin;
            const Px x = columns.left(column) + line_start(lines[k], style.alignment, width);
            strips[k].lines.push_back({std::move(lines[k]), x, baseline()});
        }
    }
    for (StoryStrip& strip : strips) {
        strip.flow.row = row;
        row += strip.flow.rows;
    }
    end_row(strips.back(), head, columns.width());
    strips.front().flow.begins_block = head && from.cells.empty();
    strips.back().flow.ends_block = from.row + 1 == table.rows.size();
    return strips;
}

// Half a pitch is between two rows, and in its middle the rule.
void StoryFlow::end_row(StoryStrip& last, bool head, Px width) {
    const Px thickness = head ? std::max(Px{2}, style_.em / 14) : std::max(Px{1}, style_.em / 32);
    const Px below = style_.em + under_, next = pitch_ * 3 / 2 - over_;
    const Px y = below + (next - below - thickness) / 2;
    last.flow.rows = 3;
    last.flow.ends_row = !head;
    last.height = y + thickness;
    last.rule = {{Px{}, y, width, thickness}, head ? StoryRuleKind::head : StoryRuleKind::row};
}

void StoryFlow::add_records(Strips& strips, const StoryPlace& from, int row, Size room) {
    const StoryTable& table = blocks_[from.block].table;
    StoryPlace at = from;
    if (at.row == 0 && table.rows.size() > 1) at.row = 1;
    for (; at.row < table.rows.size(); at = {from.block, 0, at.row + 1}) {
        const StoryBlock record{BlockKind::record, table.record(at.row)};
        if (record.content.text.empty()) continue;
        add_text(strips, record, at, row, room);
        if (is_full(strips, room.height)) return;
        row = next_row(strips) + 1;
    }
}

} // namespace board
