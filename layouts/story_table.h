// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/paragraph.h"

#include <optional>
#include <vector>

namespace board {

// What stands in [begin, end) of a text, its marks with it.
MarkedText part_of(const MarkedText& text, std::size_t begin, std::size_t end);

struct StoryTable {
    std::vector<Alignment> columns; // start, centre or end
    // The first is the head. Empty cells at a row's end are left out.
    std::vector<std::vector<MarkedText>> rows;

    // A row as a text of its own, "head：cell" line by line; empty where the row is. The row below
    // the head names the columns that are empty in it, too, lest a head over nothing be lost.
    MarkedText record(std::size_t row) const;
};

// How a table's columns share a page's measure.
struct TableColumns {
    std::vector<Px> widths;
    Px gap; // between two of them

    Px left(std::size_t column) const;
    Px width() const;
};

// From the widths that the columns would take in one line each: these where they fit; else what is
// too long shares what is left, by its length, and none has less than half of an equal share. Up to
// three em are between the columns. None is under three em; nothing when they can't be.
std::optional<TableColumns> table_columns(const std::vector<Px>& natural, Px em, Px measure);

} // namespace board
