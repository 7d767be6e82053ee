// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace board {

// Why a headline's line may end at a place, best reason first.
enum class HeadlineBreakKind : std::uint8_t {
    forced,     // it must
    after_mark, // the sense pauses
    between_words,
    inside_word, // only where a word is longer than the measure
};

// A line may end before this cell.
struct HeadlineBreak {
    std::size_t cell = 0;
    HeadlineBreakKind kind = HeadlineBreakKind::between_words;
};

// What cells [begin, end) measure and hold when they are set as a line: its width, which must not
// shrink when a cell is added; its characters, marks and blanks not counted.
struct HeadlineMetrics {
    std::function<F26Dot6(std::size_t begin, std::size_t end)> width;
    std::function<std::size_t(std::size_t begin, std::size_t end)> characters;
};

// The ends of a headline's lines. `breaks` are in order of their cells, the last is the end of the
// text. Of all ways to set each part between forced breaks it is the one with, in this order:
//   1. no line over `measure` but a piece without any break;
//   2. the fewest breaks inside words;
//   3. the fewest lines;
//   4. the fewest lines of one character alone;
//   5. the least Σ(width − mean)², a break between words weighing as much as a line pair that is
//      `sense_tolerance` off the mean: so lines end after marks while they stay about as long.
//      Should one be shorter than `least_balance` of the longest, and balance alone do better, then
//      by balance alone (mean: the part's width over its number of lines);
//   6. the longer upper lines.
// Nothing is tried out: the time grows with breaks × breaks in a line.
std::vector<std::size_t> headline_lines(std::span<const HeadlineBreak> breaks,
                                        const HeadlineMetrics& metrics, F26Dot6 measure);

namespace headline {

// A hundredth of the mean. 17 % off either way makes a line 0.7 of its neighbour: what readers
// still take for a pair of equal lines.
constexpr std::int64_t sense_tolerance = 17;
// In hundredths.
constexpr std::int64_t least_balance = 70;

} // namespace headline
} // namespace board
