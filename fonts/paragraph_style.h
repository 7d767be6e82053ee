// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"
#include "fonts/line.h"

#include <string>
#include <string_view>

namespace board {

// Where a line's text stands in its measure. `justify` fills all lines but the last; `even` spreads
// the characters of a single line (name lists, table heads).
enum class Alignment { start, centre, end, justify, even };

// How lines are chosen: as body text (all of a paragraph's lines together, full), or as a headline
// (words whole, lines about as long, never one character alone).
enum class LineFit { full, headline };

// CLREQ, Prohibition rules for line start and line end.
enum class BreakLevel { none, basic, gb, strict };

// Whose marks: Mainland (GB/T 15834), Taiwan, Hong Kong.
enum class MarkStyle { gb, tw, hk };

// Whether a stop mark may stand outside the measure at a line's end.
enum class Hanging { never, allowed };

// Digits as the face has them, or all as wide as its widest, so that a clock's never move.
enum class Figures { proportional, tabular };

// Whether Han characters of all lines stand in the same columns (lists, tables, verse).
enum class CharacterGrid { off, on };

// What becomes of a justified line that only gaps of more than half an em could fill, as before a
// long address: it is filled all the same, or left as it is.
enum class TornLines { fill, leave };

BreakLevel break_level_of(std::string_view language);
MarkStyle mark_style_of(std::string_view language);

struct ParagraphStyle {
    std::string role = "body"; // of text that no range covers
    Px em{32};
    std::string language = "zh-Hans"; // BCP 47
    WritingMode mode = WritingMode::horizontal_tb;
    Alignment alignment = Alignment::start;
    LineFit fit = LineFit::full;
    BreakLevel level = break_level_of(language);
    MarkStyle marks = mark_style_of(language);
    Hanging hanging = Hanging::never;
    Figures figures = Figures::proportional;
    CharacterGrid grid = CharacterGrid::off;
    TornLines torn = TornLines::fill;
    // In em: of the first line where positive, of all others where negative.
    int indent = 0;
};

// The style with its level and marks set to what the language uses.
ParagraphStyle in_language(ParagraphStyle style, std::string language);

} // namespace board
