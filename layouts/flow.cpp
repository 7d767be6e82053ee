// SPDX-License-Identifier: MIT
#include "layouts/page_layout.h"

#include <algorithm>
#include <utility>

namespace board {

Px PageLayout::cell_width(const Box& box, Px width) const {
    const Px gap = space(box.column_gap.value_or(box.gap));
    return (width - gap * (box.columns - 1)) / box.columns;
}

// A page's first record knows that it is: it may say again what the others leave to it.
PageLayout::RecordScope::RecordScope(const Record& record, PageTop top, const Scope& outer)
    : around{&place, &outer}
    , inner{&record, &around} {
    if (top == PageTop::yes) place.fields["page-top"] = "yes";
}

// A row is as tall as its tallest cell; its records are [begin, end) of a page that starts at
// `top`.
Px PageLayout::grid_row_height(const Box& box, const Scope& scope, Px cell, RecordRange row,
                               std::size_t top) {
    const auto& records = *scope.list(box.list);
    Px tallest{};
    for (std::size_t i = row.begin; i < row.end; ++i) {
        const RecordScope own{records[i], i == top ? PageTop::yes : PageTop::no, scope};
        tallest =
            std::max(tallest, natural_height(box.children.front(), own.inner, {cell, unbounded}));
    }
    return tallest;
}

std::vector<Px> PageLayout::grid_row_heights(const Box& box, const Scope& scope, Px width,
                                             RecordRange page) {
    const auto columns = static_cast<std::size_t>(box.columns);
    const Px cell = cell_width(box, width);
    std::vector<Px> rows;
    for (std::size_t i = page.begin; i < page.end; i += columns)
        rows.push_back(
            grid_row_height(box, scope, cell, {i, std::min(page.end, i + columns)}, page.begin));
    return rows;
}

void PageLayout::place_records(const Box& box, const Scope& scope, Rect area, RecordRange page) {
    const auto [begin, end] = page;
    const auto& records = *scope.list(box.list);
    const auto columns = static_cast<std::size_t>(box.columns);
    const Px gap = space(box.gap);
    const Px cell = cell_width(box, area.width);
    const Px step = cell + space(box.column_gap.value_or(box.gap));
    auto rows = grid_row_heights(box, scope, area.width, page);
    Px used{};
    for (const Px row : rows) used += row + gap;
    used -= rows.empty() ? Px{} : gap;
    if (used > area.height + Px{1}) overflow(box, used, area.height);
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
        const RecordScope own{records[i], i == begin ? PageTop::yes : PageTop::no, scope};
        place(box.children.front(), own.inner,
              {area.x + step * static_cast<int>(column), y, cell, rows[row]});
    }
}

// One box of a page flows; a second would read the first one's cursor.
bool PageLayout::take_cursor(const Box& box) {
    if (std::exchange(flowing_, true)) overflow(box);
    return page_.overflow.empty();
}

// Measures no more rows than the page has room for.
std::size_t PageLayout::records_that_fit(const Box& box, const Scope& scope, Rect area,
                                         std::size_t begin) {
    const std::size_t most =
        std::min(scope.list(box.list)->size(), begin + static_cast<std::size_t>(box.most));
    const auto columns = static_cast<std::size_t>(box.columns);
    const Px gap = space(box.gap), cell = cell_width(box, area.width);
    std::size_t end = begin;
    for (Px used{}; end < most;) {
        const std::size_t next = std::min(most, end + columns);
        used += grid_row_height(box, scope, cell, {end, next}, begin);
        if (used > area.height) break;
        used += gap;
        end = next;
    }
    return end - begin;
}

void PageLayout::place_each(const Box& box, const Scope& scope, Rect area) {
    const auto* records = scope.list(box.list);
    if (records == nullptr) return;
    if (box.flow == Flow::whole) return place_records(box, scope, area, {0, records->size()});
    if (!take_cursor(box)) return;

    FlowCursor& cursor = page_.cursor;
    const std::size_t begin = cursor.record, left = records->size() - begin;
    if (left == 0) return;
    const std::size_t fits = records_that_fit(box, scope, area, begin);
    if (fits == 0) return overflow(box);
    // The pages share the rows out evenly: 5 + 5, not 8 + 2.
    const std::size_t pages = (left + fits - 1) / fits;
    const std::size_t taken = (left + pages - 1) / pages;
    place_records(box, scope, area, {begin, begin + taken});
    cursor.record = begin + taken;
    if (cursor.record < records->size()) cursor.finished = false;
}

} // namespace board
