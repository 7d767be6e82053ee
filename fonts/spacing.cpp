// SPDX-License-Identifier: MIT
#include "fonts/spacing.h"

#include "fonts/language.h"

#include <algorithm>

namespace board {
namespace {

using enum CharacterClass;

bool is_pause(CharacterClass kind) {
    return kind == comma || kind == colon || kind == stop || kind == exclamation;
}

bool is_mark(CharacterClass kind) {
    return is_pause(kind) || kind == opening || kind == closing;
}

void take_start(Cell& cell, F26Dot6 amount) {
    amount = std::min(amount, cell.start_blank);
    cell.advance -= amount;
    cell.start_blank -= amount;
    cell.ink -= amount;
}

void take_end(Cell& cell, F26Dot6 amount) {
    amount = std::min(amount, cell.end_blank);
    cell.advance -= amount;
    cell.end_blank -= amount;
}

// Two marks of two em become one and a half. Where both have blank between them the opening one
// gives way, else the first; centred pauses and what stands close already stay as they are.
void close_up(Cell& first, Cell& second, MarkStyle marks) {
    const bool dotted = marks != MarkStyle::gb; // a centred interpunct is a mark with blank too
    const bool after_mark = is_mark(first.kind) || (dotted && first.kind == interpunct);
    const bool before_mark =
        is_pause(second.kind) || second.kind == closing || (dotted && second.kind == interpunct);
    if (second.kind == opening && after_mark)
        take_start(second, second.start_blank);
    else if (first.kind == closing && before_mark)
        take_end(first, first.end_blank);
    else if (marks == MarkStyle::gb && is_pause(first.kind) && second.kind == closing)
        take_end(first, first.end_blank);
}

// GB/T 15834 §5.1.2: two of ！ and ？ take one em together, three take two.
void close_up_exclamations(std::span<Cell> cells, MarkStyle marks) {
    if (marks != MarkStyle::gb) return;
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        if (cells[i].kind != exclamation || cells[i + 1].kind != exclamation) continue;
        take_end(cells[i], cells[i].end_blank);
        take_end(cells[i + 1], cells[i + 1].end_blank);
        ++i;
    }
}

bool is_han(CharacterClass kind) {
    return kind == han;
}

// A space that an author put between Han and Western type is that gap and no more, so that texts
// typed either way look the same.
void set_gaps(std::span<Cell> cells, F26Dot6 gap) {
    for (std::size_t i = 1; i < cells.size(); ++i) {
        const Cell& before = cells[i - 1];
        Cell& here = cells[i];
        if ((is_han(before.kind) && here.starts_word) || (before.ends_word && is_han(here.kind)))
            here.gap = gap;
        if (here.kind != space || i + 1 == cells.size()) continue;
        const Cell& after = cells[i + 1];
        const bool typed_gap =
            (is_han(before.kind) && after.starts_word) || (before.ends_word && is_han(after.kind));
        if (typed_gap) here.advance = std::min(here.advance, gap);
    }
}

bool is_bound(CharacterClass kind) {
    return kind == connector || kind == solidus;
}

// CLREQ, Inter-character space expansion: never inside dashes, ellipses, words and numbers; beside
// connectors and solidi it is avoided.
bool may_expand(const Cell& before, const Cell& here) {
    if (before.kind == here.kind && (here.kind == dash || here.kind == ellipsis)) return false;
    if (is_bound(before.kind) || is_bound(here.kind)) return false;
    if (here.is_blank() || before.is_blank()) return true;
    if (before.kind == western || here.kind == western || before.kind == other ||
        here.kind == other || (before.kind == han && here.kind == han))
        return here.before != CellBreak::forbidden || here.gap > F26Dot6{};
    return true;
}

// Pads each Western piece that a line keeps together with half of what it lacks to whole cells on
// either side.
void fill_grid(std::span<Cell> cells, F26Dot6 em) {
    const auto in_run = [](const Cell& cell) {
        return cell.kind == western || cell.kind == space || cell.kind == other;
    };
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!in_run(cells[i])) continue;
        const std::size_t begin = i;
        F26Dot6 width{};
        do width += cells[i++].advance;
        while (i < cells.size() && in_run(cells[i]) && cells[i].before == CellBreak::forbidden);
        const F26Dot6 whole = em * ((width.value + em.value - 1) / em.value);
        const F26Dot6 lack = whole - width;
        cells[begin].advance += lack / 2;
        cells[begin].ink += lack / 2;
        cells[--i].advance += lack - lack / 2;
    }
}

} // namespace

F26Dot6 western_gap(Px em) {
    return to_f26dot6(em) / 6;
}
F26Dot6 least_western_gap(Px em) {
    return to_f26dot6(em) / 8;
}
F26Dot6 most_western_gap(Px em) {
    return to_f26dot6(em) / 3;
}

void space_cells(std::span<Cell> cells, const ParagraphStyle& style) {
    const bool grid = style.grid == CharacterGrid::on;
    if (grid) fill_grid(cells, to_f26dot6(style.em));
    if (!grid) {
        close_up_exclamations(cells, style.marks);
        for (std::size_t i = 1; i < cells.size(); ++i)
            if (cells[i].kind != han) close_up(cells[i - 1], cells[i], style.marks);
        if (is_chinese(style.language)) set_gaps(cells, western_gap(style.em));
    }
    for (std::size_t i = 1; i < cells.size(); ++i)
        cells[i].expands_before = may_expand(cells[i - 1], cells[i]);
}

F26Dot6 trim_at_line_start(const Cell& first, const ParagraphStyle& style) {
    const bool trims = first.kind == opening && style.grid == CharacterGrid::off;
    return trims ? first.start_blank : F26Dot6{};
}

F26Dot6 trim_at_line_end(const Cell& last, const ParagraphStyle& style) {
    const bool trims = style.marks == MarkStyle::gb && style.grid == CharacterGrid::off &&
                       (is_pause(last.kind) || last.kind == closing);
    return trims ? last.end_blank : F26Dot6{};
}

} // namespace board
