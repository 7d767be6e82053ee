// SPDX-License-Identifier: MIT
#include "fonts/line_extents.h"

#include "fonts/spacing.h"

#include <algorithm>

namespace board {
namespace {

using enum CharacterClass;

bool is_character(const Cell& cell) {
    switch (cell.kind) {
    case han:
    case other:
        return true;
    case western:
        return cell.letter;
    default:
        return false;
    }
}

bool is_stop_mark(CharacterClass kind) {
    return kind == comma || kind == stop || kind == colon || kind == exclamation;
}

} // namespace

F26Dot6 shrink_of_gap(const Cell& cell, Px em) {
    return std::max(cell.gap - least_western_gap(em), F26Dot6{});
}

F26Dot6 shrink_of_cell(const Cell& cell, Px em) {
    if (cell.kind == space) return std::max(cell.advance - to_f26dot6(em) / 4, F26Dot6{});
    return cell.start_blank + cell.end_blank;
}

LineExtents::LineExtents(std::span<const Cell> cells, const ParagraphStyle& style)
    : cells_{cells}
    , style_{style} {
    sums_.reserve(cells.size() + 1);
    ends_.reserve(cells.size() + 1);
    ends_.push_back(0);
    const bool rigid = style.grid == CharacterGrid::on;
    Sums sums;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        sums.pen += cell.gap;
        if (!rigid) sums.shrink += shrink_of_gap(cell, style.em);
        sums.places += cell.expands_before;
        sums.trim = trim_at_line_start(cell, style);
        const F26Dot6 trim = trim_at_line_end(cell, style);
        const F26Dot6 shrink = rigid ? F26Dot6{} : shrink_of_cell(cell, style.em);
        sums.line_end = sums.pen + cell.advance - trim;
        sums.line_shrink = sums.shrink + shrink - trim;
        sums_.push_back(sums);
        sums.pen += cell.advance;
        sums.shrink += shrink;
        sums.characters += is_character(cell);
        ends_.push_back(cell.is_blank() ? ends_.back() : static_cast<std::uint32_t>(i + 1));
    }
    sums_.push_back(sums);
}

LineExtent LineExtents::of(std::size_t begin, std::size_t end) const {
    LineExtent extent;
    extent.last = std::max<std::size_t>(ends_[end], begin);
    if (extent.last == begin) return extent;
    const Sums &first = sums_[begin], &last = sums_[extent.last - 1];
    extent.natural = last.line_end - first.pen - first.trim;
    extent.shrink = std::max(last.line_shrink - first.shrink - first.trim, F26Dot6{});
    extent.places = last.places - first.places;
    extent.characters = sums_[extent.last].characters - first.characters;
    return extent;
}

F26Dot6 LineExtents::hang(std::size_t begin, std::size_t last) const {
    if (style_.hanging == Hanging::never || last < begin + 2) return {};
    const Cell &mark = cells_[last - 1], &before = cells_[last - 2];
    const bool in_chain = before.kind != han && before.kind != western && before.kind != other;
    const bool style_hangs =
        style_.marks == MarkStyle::gb || style_.mode == WritingMode::vertical_rl;
    if (!is_stop_mark(mark.kind) || in_chain || !style_hangs) return {};
    return mark.advance - trim_at_line_end(mark, style_);
}

} // namespace board
