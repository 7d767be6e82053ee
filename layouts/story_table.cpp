// SPDX-License-Identifier: MIT
#include "layouts/story_table.h"

#include <algorithm>
#include <numeric>

namespace board {
namespace {

constexpr int least_em = 3; // of a column

void append(MarkedText& text, const MarkedText& more) {
    const std::size_t from = text.text.size();
    text.text += more.text;
    for (RoleRange range : more.roles) {
        range.begin += from;
        range.end += from;
        text.roles.push_back(std::move(range));
    }
    for (Annotation each : more.annotations) {
        each.begin += from;
        each.end += from;
        text.annotations.push_back(std::move(each));
    }
}

// The same, strong from end to end.
MarkedText stressed(const MarkedText& text) {
    return {text.text, {{0, text.text.size(), "strong"}}, text.annotations};
}

const MarkedText& cell(const std::vector<MarkedText>& row, std::size_t column) {
    static const MarkedText empty;
    return column < row.size() ? row[column] : empty;
}

// The columns that are too long for one line, and what is left for them.
struct LongColumns {
    std::vector<std::size_t> columns;
    Px room;
};

// A column may be a quarter longer than an equal share, if four em are left for each of the others:
// years and names are worth a line.
LongColumns long_columns(const std::vector<Px>& natural, Px em, Px room) {
    std::vector<std::size_t> order(natural.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return natural[a] < natural[b]; });
    auto first = order.begin();
    for (; first != order.end(); ++first) {
        const Px own = natural[*first];
        const auto left = static_cast<int>(order.end() - first);
        const bool fits = own * left <= room;
        const bool nearly = own * left * 4 <= room * 5 && own + em * 4 * (left - 1) <= room;
        if (!fits && !nearly) break;
        room -= own;
    }
    return {{first, order.end()}, room};
}

// Whole em, so that lines of Han are full.
void share_out(std::vector<Px>& widths, const LongColumns& all, Px em) {
    const int count = static_cast<int>(all.columns.size());
    const Px half = all.room / count / 2;
    const Px least = em * std::max(least_em, (half + em - Px{1}) / em);
    const Px spare = all.room - least * count;
    const std::vector<Px> natural = widths;
    const auto lines_of = [&](std::size_t column) {
        return static_cast<double>(natural[column].value) / widths[column].value;
    };
    std::int64_t wanted = 0;
    for (const std::size_t column : all.columns) wanted += widths[column].value;
    Px left = all.room;
    for (const std::size_t column : all.columns) {
        const std::int64_t part = std::int64_t{spare.value} * widths[column].value / wanted;
        widths[column] = em * ((least + Px{static_cast<int>(part)}) / em);
        left -= widths[column];
    }
    // What rounding has left goes where the most lines are.
    for (; left >= em; left -= em)
        widths[*std::max_element(
            all.columns.begin(), all.columns.end(),
            [&](std::size_t a, std::size_t b) { return lines_of(a) < lines_of(b); })] += em;
}

} // namespace

MarkedText part_of(const MarkedText& text, std::size_t begin, std::size_t end) {
    if (begin == 0 && end >= text.text.size()) return text;
    MarkedText part{text.text.substr(begin, end - begin), {}, {}};
    const auto cut = [&](auto each, auto& parts) {
        if (each.end <= begin || each.begin >= end) return;
        each.begin = std::max(each.begin, begin) - begin;
        each.end = std::min(each.end, end) - begin;
        parts.push_back(std::move(each));
    };
    for (const RoleRange& range : text.roles) cut(range, part.roles);
    for (const Annotation& each : text.annotations) cut(each, part.annotations);
    return part;
}

MarkedText StoryTable::record(std::size_t row) const {
    MarkedText record;
    const auto begin_line = [&] {
        if (!record.text.empty()) record.text += '\n';
    };
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const MarkedText &head = cell(rows.front(), column), &own = cell(rows[row], column);
        if (own.text.empty() && (row > 1 || head.text.empty())) continue;
        begin_line();
        if (!head.text.empty()) append(record, stressed(head));
        if (row == 0) continue;
        if (!head.text.empty()) append(record, {"：", {}, {}});
        append(record, own.text.empty() ? MarkedText{"—", {}, {}} : own);
    }
    return record;
}

Px TableColumns::left(std::size_t column) const {
    Px x{};
    for (std::size_t i = 0; i < column; ++i) x += widths[i] + gap;
    return x;
}

Px TableColumns::width() const {
    return left(widths.size()) - gap;
}

std::optional<TableColumns> table_columns(const std::vector<Px>& natural, Px em, Px measure) {
    const int count = static_cast<int>(natural.size());
    TableColumns columns{natural, em};
    for (Px& width : columns.widths) width = std::max(width, em * least_em);
    const Px room = measure - columns.gap * (count - 1);
    if (em * least_em * count > room) return std::nullopt;
    const auto spare = [&] {
        return std::accumulate(columns.widths.begin(), columns.widths.end(), room,
                               [](Px left, Px width) { return left - width; });
    };
    if (spare() < Px{}) share_out(columns.widths, long_columns(columns.widths, em, room), em);
    if (count > 1) columns.gap += std::min(em * 2, spare() / (count - 1));
    return columns;
}

} // namespace board
