// SPDX-License-Identifier: MIT
#include "fonts/adjust_line.h"

#include "fonts/line_extents.h"
#include "fonts/spacing.h"

#include <algorithm>

namespace board {
namespace {

using enum CharacterClass;

enum class Part : std::uint8_t { start_blank, end_blank, width, gap, before };

// Something of a cell that may change, and by how much at most.
struct Slack {
    std::size_t cell = 0;
    Part part = Part::before;
    F26Dot6 most;
};

void change(LineSetting& line, const Slack& slack, F26Dot6 by) {
    Cell& cell = line.cells[slack.cell];
    switch (slack.part) {
    case Part::start_blank: // only ever taken from
        cell.advance += by;
        cell.start_blank += by;
        cell.ink += by;
        break;
    case Part::end_blank:
        cell.advance += by;
        cell.end_blank += by;
        break;
    case Part::width:
        cell.advance += by;
        break;
    case Part::gap:
        cell.gap += by;
        break;
    case Part::before:
        line.added[slack.cell] += by;
        break;
    }
}

// Spreads `amount` over all slack in proportion, and returns what it could not hold. Rounding is
// carried along, so that the whole is exact.
F26Dot6 spread(LineSetting& line, const std::vector<Slack>& all, F26Dot6 amount, int sign) {
    std::int64_t most = 0, reached = 0, given = 0;
    for (const Slack& slack : all) most += slack.most.value;
    if (most == 0) return amount;
    const std::int64_t whole = std::min<std::int64_t>(amount.value, most);
    for (const Slack& slack : all) {
        reached += slack.most.value;
        const std::int64_t due = whole * reached / most - given;
        given += due;
        change(line, slack, F26Dot6{sign * static_cast<int>(due)});
    }
    return amount - F26Dot6{static_cast<int>(whole)};
}

using Step = std::vector<Slack> (*)(const LineSetting&, Px);

template<class IsOne>
std::vector<Slack> blanks_of(const LineSetting& line, IsOne is_one) {
    std::vector<Slack> all;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        const Cell& cell = line.cells[i];
        if (!is_one(cell.kind)) continue;
        if (cell.start_blank > F26Dot6{}) all.push_back({i, Part::start_blank, cell.start_blank});
        if (cell.end_blank > F26Dot6{}) all.push_back({i, Part::end_blank, cell.end_blank});
    }
    return all;
}

constexpr Step reduction[] = {
    [](const LineSetting& line, Px) {
        const std::size_t last = line.cells.size() - 1;
        return std::vector<Slack>{{last, Part::end_blank, line.cells[last].end_blank}};
    },
    [](const LineSetting& line, Px em) {
        std::vector<Slack> all;
        for (std::size_t i = 0; i < line.cells.size(); ++i)
            if (line.cells[i].kind == space)
                all.push_back({i, Part::width, shrink_of_cell(line.cells[i], em)});
        return all;
    },
    [](const LineSetting& line, Px) {
        return blanks_of(line, [](auto kind) { return kind == interpunct; });
    },
    [](const LineSetting& line, Px) {
        return blanks_of(line, [](auto kind) { return kind == opening || kind == closing; });
    },
    [](const LineSetting& line, Px) {
        return blanks_of(line, [](auto kind) { return kind == comma || kind == colon; });
    },
    [](const LineSetting& line, Px em) {
        std::vector<Slack> all;
        for (std::size_t i = 0; i < line.cells.size(); ++i)
            all.push_back({i, Part::gap, shrink_of_gap(line.cells[i], em)});
        return all;
    },
    [](const LineSetting& line, Px) {
        return blanks_of(line, [](auto kind) { return kind == stop || kind == exclamation; });
    },
};

// A space between Han and Western type that someone typed counts as their gap.
bool is_typed_gap(const LineSetting& line, std::size_t i) {
    return line.cells[i].kind == space && i > 0 && i + 1 < line.cells.size() &&
           (line.cells[i - 1].kind == han || line.cells[i + 1].kind == han);
}

std::vector<Slack> places(const LineSetting& line, F26Dot6 lack, auto is_place) {
    std::vector<Slack> all;
    for (std::size_t i = 1; i < line.cells.size(); ++i)
        if (is_place(i)) all.push_back({i, Part::before, {}});
    // Each alike, together all of it.
    for (Slack& slack : all) slack.most = F26Dot6{lack.value / static_cast<int>(all.size()) + 1};
    return all;
}

// The space between a number and its unit stays what it is.
bool is_before_unit(const LineSetting& line, std::size_t i) {
    return i > 0 && line.cells[i - 1].figure;
}

constexpr Step expansion[] = {
    [](const LineSetting& line, Px em) {
        std::vector<Slack> all;
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            const F26Dot6 more = to_f26dot6(em) / 2 - line.cells[i].advance;
            if (line.cells[i].kind == space && !is_typed_gap(line, i) && !is_before_unit(line, i) &&
                more > F26Dot6{})
                all.push_back({i, Part::width, more});
        }
        return all;
    },
    [](const LineSetting& line, Px em) {
        std::vector<Slack> all;
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            const bool typed = is_typed_gap(line, i);
            const F26Dot6 now = typed ? line.cells[i].advance : line.cells[i].gap;
            const F26Dot6 more = most_western_gap(em) - now;
            if (now > F26Dot6{} && more > F26Dot6{} && (typed || line.cells[i].gap > F26Dot6{}))
                all.push_back({i, typed ? Part::width : Part::gap, more});
        }
        return all;
    },
};

} // namespace

F26Dot6 LineSetting::length() const {
    F26Dot6 length{};
    for (std::size_t i = 0; i < cells.size(); ++i)
        length += cells[i].gap + cells[i].advance + added[i];
    return length;
}

void reduce_line(LineSetting& line, F26Dot6 excess, Px em) {
    if (line.cells.empty()) return;
    for (const Step step : reduction) {
        if (excess <= F26Dot6{}) return;
        excess = spread(line, step(line, em), excess, -1);
    }
}

void expand_line(LineSetting& line, F26Dot6 lack, Px em) {
    for (const Step step : expansion) {
        if (lack <= F26Dot6{}) return;
        lack = spread(line, step(line, em), lack, 1);
    }
    if (lack <= F26Dot6{}) return;
    auto all = places(line, lack, [&](auto i) { return line.cells[i].expands_before; });
    if (all.empty())
        all = places(line, lack,
                     [&](auto i) { return line.cells[i].before != CellBreak::forbidden; });
    spread(line, all, lack, 1);
}

} // namespace board
