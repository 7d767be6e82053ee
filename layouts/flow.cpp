// SPDX-License-Identifier: MIT
#include "layouts/page_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace board {
namespace {

// What a page before has left of a block, from byte `offset` on.
StoryBlock rest_of(const StoryBlock& block, std::size_t offset) {
    if (offset == 0) return block;
    StoryBlock rest{block.kind, block.text.substr(offset), {}, "", block.depth};
    for (const RoleRange& range : block.ranges)
        if (range.end > offset)
            rest.ranges.push_back(
                {std::max(range.begin, offset) - offset, range.end - offset, range.role});
    return rest;
}

} // namespace

// The type that a story is set in, all from one size.
struct PageLayout::StoryType {
    Px em, pitch, between, indent;
    std::string role;
    Colour ink;
    Alignment alignment;
};

Px PageLayout::cell_width(const Box& box, Px width) const {
    const Px gap = tools_.scale.length(box.column_gap.value_or(box.gap));
    return (width - gap * (box.columns - 1)) / box.columns;
}

// A row is as tall as its tallest cell; its records are [begin, end).
Px PageLayout::grid_row_height(const Box& box, const Scope& scope, Px cell, std::size_t begin,
                               std::size_t end) {
    const auto& records = *scope.list(box.list);
    Px tallest{};
    for (std::size_t i = begin; i < end; ++i) {
        const Scope inner{&records[i], &scope};
        tallest = std::max(tallest, natural_height(box.children.front(), inner, cell));
    }
    return tallest;
}

std::vector<Px> PageLayout::grid_row_heights(const Box& box, const Scope& scope, Px width,
                                             std::size_t begin, std::size_t end) {
    const auto columns = static_cast<std::size_t>(box.columns);
    std::vector<Px> rows;
    for (std::size_t i = begin; i < end; i += columns)
        rows.push_back(
            grid_row_height(box, scope, cell_width(box, width), i, std::min(end, i + columns)));
    return rows;
}

void PageLayout::place_records(const Box& box, const Scope& scope, Rect area, std::size_t begin,
                               std::size_t end) {
    const auto& records = *scope.list(box.list);
    const auto columns = static_cast<std::size_t>(box.columns);
    const Px gap = tools_.scale.length(box.gap);
    const Px cell = cell_width(box, area.width);
    const Px step = cell + tools_.scale.length(box.column_gap.value_or(box.gap));
    auto rows = grid_row_heights(box, scope, area.width, begin, end);
    Px used{};
    for (const Px row : rows) used += row + gap;
    used -= rows.empty() ? Px{} : gap;
    if (used > area.height + Px{1}) page_.overflows = true;
    if (box.along == Placement::stretch && !rows.empty()) {
        // A few rows do not have to fill a whole wall: they grow by half at the most, unless the
        // child itself says that it grows.
        const Px spare = std::max(Px{}, area.height - used) / static_cast<int>(rows.size());
        for (Px& row : rows)
            row += box.children.front().grow > 0 ? spare : std::min(spare, row / 2);
    }
    Px y = area.y;
    for (std::size_t i = begin; i < end; ++i) {
        const std::size_t column = (i - begin) % columns, row = (i - begin) / columns;
        if (i > begin && column == 0) y += rows[row - 1] + gap;
        const Scope inner{&records[i], &scope};
        place(box.children.front(), inner,
              {area.x + step * static_cast<int>(column), y, cell, rows[row]});
    }
}

// One box of a page flows; a second would read the first one's cursor.
bool PageLayout::take_cursor() {
    if (std::exchange(flowing_, true)) page_.overflows = true;
    return !page_.overflows;
}

// Measures no more rows than the page has room for.
std::size_t PageLayout::records_that_fit(const Box& box, const Scope& scope, Rect area,
                                         std::size_t begin) {
    const std::size_t most =
        std::min(scope.list(box.list)->size(), begin + static_cast<std::size_t>(box.most));
    const auto columns = static_cast<std::size_t>(box.columns);
    const Px gap = tools_.scale.length(box.gap), cell = cell_width(box, area.width);
    std::size_t end = begin;
    for (Px used{}; end < most;) {
        const std::size_t next = std::min(most, end + columns);
        used += grid_row_height(box, scope, cell, end, next);
        if (used > area.height) break;
        used += gap;
        end = next;
    }
    return end - begin;
}

void PageLayout::place_each(const Box& box, const Scope& scope, Rect area) {
    const auto* records = scope.list(box.list);
    if (records == nullptr) return;
    if (box.flow == Flow::whole) return place_records(box, scope, area, 0, records->size());
    if (!take_cursor()) return;

    FlowCursor& cursor = page_.cursor;
    const std::size_t begin = cursor.record, left = records->size() - begin;
    if (left == 0) return;
    const std::size_t fits = records_that_fit(box, scope, area, begin);
    if (fits == 0) {
        page_.overflows = true;
        return;
    }
    // The pages share the rows out evenly: 5 + 5, not 8 + 2.
    const std::size_t pages = (left + fits - 1) / fits;
    const std::size_t taken = (left + pages - 1) / pages;
    place_records(box, scope, area, begin, begin + taken);
    cursor.record = begin + taken;
    if (cursor.record < records->size()) cursor.finished = false;
}

PageLayout::StoryType PageLayout::story_type(const Box& box, const Scope& scope,
                                             std::size_t size) const {
    const Px em = *tools_.scale.size(box.sizes[size]);
    const Px pitch{static_cast<int>(std::lround(em.value * box.leading))};
    return {em,           pitch, pitch - em + em / 3, em * 2, box.role, colour(box.colour, scope),
            box.alignment};
}

// Deep lists stop moving in where half the width is gone.
Px PageLayout::block_indent(const StoryBlock& block, const StoryType& type, Px width) const {
    const bool set_in = block.kind == BlockKind::list_item || block.kind == BlockKind::quotation;
    return set_in ? std::min(type.indent * (block.depth + 1), width / 2) : Px{};
}

std::vector<Line> PageLayout::block_lines(const StoryBlock& block, const StoryType& type,
                                          Px width) {
    ParagraphStyle style = style_of(type.role, type.em, type.alignment);
    if (block.kind == BlockKind::heading) style.role = "strong";
    if (block.kind == BlockKind::quotation) style.role = "quote";
    const Paragraph& shaped = paragraph(block.text, block.ranges, style);
    note_missing(shaped);
    return shaped.lines(to_f26dot6(width - block_indent(block, type, width)));
}

Px PageLayout::story_height(const std::vector<StoryBlock>& blocks, const StoryType& type,
                            Px width) {
    Px height{};
    for (const StoryBlock& block : blocks) {
        const auto lines = static_cast<int>(block_lines(block, type, width).size());
        height += type.em + type.pitch * (lines - 1) + type.between;
    }
    return blocks.empty() ? Px{} : height - type.between;
}

// How many of `lines` go into the `room` that is left below what is `filled`. The page turns at the
// best boundary: between paragraphs when it is half full already, else within one, and then (CLREQ
// §Widow and Orphan Handling) neither after its first line nor before its last.
std::size_t PageLayout::lines_that_fit(const StoryBlock& block, std::size_t lines,
                                       const StoryType& type, Px filled, Px room) const {
    const bool first = filled == Px{};
    std::size_t fit = 0;
    for (Px end = type.em; fit < lines && end <= room; end += type.pitch) ++fit;
    if (fit == lines) {
        // A heading keeps the first lines of its paragraph with it.
        const Px needed = type.em + type.between + type.em + type.pitch;
        return !first && block.kind == BlockKind::heading && needed > room ? 0 : fit;
    }
    if (!first && (fit == 1 || filled >= room)) return 0;
    if (lines - fit > 1) return fit;
    return fit > 2 ? fit - 1 : first ? fit : 0;
}

// Sets the lines of a block from (x, y) downwards; returns where the next would begin.
Px PageLayout::place_block(const StoryBlock& block, std::span<Line> lines, const StoryType& type,
                           Px x, Px y) {
    const Px baseline = ascent(type.em);
    if (!block.marker.empty()) {
        const ParagraphStyle style = style_of(type.role, type.em, Alignment::start);
        place_line(paragraph(block.marker, {}, style).lines(to_f26dot6(type.em * 8)).front(),
                   x - type.em * 4 / 3, y + baseline, type.role, type.ink);
    }
    for (Line& line : lines) {
        place_line(std::move(line), x, y + baseline, type.role, type.ink);
        y += type.pitch;
    }
    return y;
}

void PageLayout::choose_story_size(const Box& box, const Scope& scope,
                                   const std::vector<StoryBlock>& blocks, Rect area) {
    FlowCursor& cursor = page_.cursor;
    if (cursor.started) return;
    cursor.started = true;
    for (cursor.size = 0; cursor.size + 1 < box.sizes.size(); ++cursor.size)
        if (story_height(blocks, story_type(box, scope, cursor.size), area.width) <= area.height)
            return;
}

void PageLayout::place_story(const Box& box, const Scope& scope, Rect area) {
    if (!take_cursor()) return;
    const auto blocks = read_story(scope.fill(box.value));
    choose_story_size(box, scope, blocks, area);
    FlowCursor& cursor = page_.cursor;
    // Variants of a page may offer their stories other sizes.
    const StoryType type = story_type(box, scope, std::min(cursor.size, box.sizes.size() - 1));
    Px y = area.y;
    while (cursor.block < blocks.size()) {
        const StoryBlock block = rest_of(blocks[cursor.block], cursor.offset);
        const Px x = area.x + block_indent(block, type, area.width);
        auto lines = block_lines(block, type, area.width);
        const std::size_t fit =
            lines_that_fit(block, lines.size(), type, y - area.y, area.bottom() - y);
        if (fit == 0 && y == area.y) { // not even one line has room
            page_.overflows = true;
            return;
        }
        if (fit < lines.size()) {
            cursor.finished = false;
            cursor.offset += lines[fit].begin;
            place_block(block, std::span{lines}.first(fit), type, x, y);
            return;
        }
        y = place_block(block, lines, type, x, y) + type.between - (type.pitch - type.em);
        ++cursor.block;
        cursor.offset = 0;
    }
}

} // namespace board
