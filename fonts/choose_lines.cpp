// SPDX-License-Identifier: MIT
#include "fonts/choose_lines.h"

#include <algorithm>
#include <limits>

namespace board {
namespace {

// Demerits. They only matter against each other: a full squeeze weighs as much as a sixth of an em
// added at every place; what is forbidden weighs more than any paragraph of mere looseness.
constexpr double of_a_line = 50;
constexpr double of_a_full_squeeze = 150;    // growing with its cube
constexpr double of_a_tenth_em_a_place = 60; // growing with its square
constexpr double of_an_em_left_over = 4;     // in ragged setting, growing with its square
constexpr double of_hanging = 5;
constexpr double of_a_parted_number = 100; // a number from its unit or counter: 10 kV, 23日
constexpr double of_pushing_out = 2e3;     // a mark that could have been squeezed in
constexpr double of_no_place = 1e4;
constexpr double of_a_broken_address = 2e4; // behind a mark in it: / - . _
constexpr double of_a_broken_word = 1e5;
constexpr double of_a_broken_number = 2e5;
constexpr double of_a_short_last_line = 1e6; // fewer than two characters
constexpr double of_a_mark_set_free = 1e7;   // a word broken right before its mark
constexpr double of_running_over = 1e9;

struct Candidate {
    std::size_t cell = 0;                                      // a line may end before it
    double demerits = std::numeric_limits<double>::infinity(); // of the best lines up to here
    double own = 0;                                            // of breaking here at all
    F26Dot6 room;                                              // of a line that begins here
    // The next candidate, itself perhaps, behind which stands one character with its mark.
    std::size_t pushed = std::numeric_limits<std::size_t>::max();
    std::size_t from = 0; // where the last of these begins
    LineEnd line_end = LineEnd::inside;
};

// One stretch between forced breaks.
class Chooser {
  public:
    Chooser(const LineExtents& extents, F26Dot6 measure, const ParagraphStyle& style)
        : extents_{extents}
        , measure_{measure}
        , style_{style}
        , em_{to_f26dot6(style.em).value} {}

    void choose(std::size_t begin, std::size_t end, std::vector<LineCells>& lines) {
        find_candidates(begin, end);
        find_pushed();
        std::size_t fullest = 0;
        for (std::size_t to = 1; to < candidates_.size(); ++to) {
            while (fullest + 1 < to && least(fullest, to) > measure_) ++fullest;
            arrive(fullest, to);
        }
        const std::size_t first = lines.size();
        for (std::size_t to = candidates_.size() - 1; to > 0; to = candidates_[to].from) {
            const Candidate& from = candidates_[candidates_[to].from];
            const std::size_t last = extents_.of(from.cell, candidates_[to].cell).last;
            lines.push_back({from.cell, last, candidates_[to].cell, candidates_[to].line_end,
                             to + 1 == candidates_.size()});
        }
        std::reverse(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end());
    }

  private:
    F26Dot6 least(std::size_t from, std::size_t to) const {
        const LineExtent extent = extents_.of(candidates_[from].cell, candidates_[to].cell);
        const F26Dot6 hang = extents_.hang(candidates_[from].cell, extent.last);
        return extent.natural - std::max(extent.shrink, hang);
    }

    void find_candidates(std::size_t begin, std::size_t end) {
        candidates_.clear();
        candidates_.reserve(end - begin + 1);
        const auto cells = extents_.cells();
        const auto add = [&](std::size_t cell, double own) {
            candidates_.emplace_back();
            candidates_.back().cell = cell;
            candidates_.back().own = own;
            candidates_.back().room = measure_from(cell, measure_, style_);
        };
        add(begin, 0);
        candidates_.front().demerits = 0;
        for (std::size_t i = begin + 1; i <= end; ++i) {
            if (i < end && cells[i].before == CellBreak::forbidden) continue;
            const std::size_t from = candidates_.back().cell;
            const LineExtent word = extents_.of(from, i);
            // No wider than the narrowest line: an indent may make the first one that.
            if (word.natural - word.shrink > candidates_.back().room)
                for (std::size_t inside = from + 1; inside < i; ++inside)
                    add(inside, of_breaking_word(inside));
            add(i, i < end && parts_number(cells, i) ? of_a_parted_number : 0);
        }
    }

    void find_pushed() {
        std::size_t pushed = std::numeric_limits<std::size_t>::max();
        for (std::size_t i = candidates_.size() - 1; i-- > 0;) {
            const std::size_t cell = candidates_[i].cell;
            const LineExtent next = extents_.of(cell, candidates_[i + 1].cell);
            if (next.characters == 1 && next.last > cell + 1) pushed = i;
            candidates_[i].pushed = pushed;
        }
    }

    double of_breaking_word(std::size_t cell) const {
        const Cell &before = extents_.cells()[cell - 1], &here = extents_.cells()[cell];
        switch (here.kind) {
        case CharacterClass::western:
            if (!here.letter) return of_a_mark_set_free;
            if (before.kind == CharacterClass::western && !before.letter)
                return of_a_broken_address;
            return before.figure && here.figure ? of_a_broken_number : of_a_broken_word;
        case CharacterClass::han:
        case CharacterClass::other:
        case CharacterClass::opening:
            return of_a_broken_word;
        default:
            return of_a_mark_set_free;
        }
    }

    // Finds the best line that ends at `to`; it begins at `fullest` or later.
    void arrive(std::size_t fullest, std::size_t to) {
        Candidate& here = candidates_[to];
        const F26Dot6 enough{3 * em_};
        for (std::size_t from = fullest; from < to; ++from) {
            const std::size_t begin = candidates_[from].cell;
            const LineExtent extent = extents_.of(begin, here.cell);
            const F26Dot6 room = candidates_[from].room;
            const bool known = here.demerits < of_running_over;
            const bool last = to + 1 == candidates_.size(); // which may be as short as it likes
            if (known && !last && room - extent.natural > enough) break;
            LineEnd line_end = LineEnd::inside;
            const double so_far = candidates_[from].demerits + here.own + of_a_line;
            if (so_far >= here.demerits) continue;
            const double demerits = so_far + of_line(extent, from, to, room, line_end);
            if (demerits >= here.demerits) continue;
            here.demerits = demerits;
            here.from = from;
            here.line_end = line_end;
        }
    }

    double of_line(const LineExtent& extent, std::size_t from, std::size_t to, F26Dot6 room,
                   LineEnd& line_end) const {
        const bool last = to + 1 == candidates_.size();
        double demerits = 0;
        if (last && from > 0 && extent.characters < 2) demerits += of_a_short_last_line;
        F26Dot6 lack = room - extent.natural;
        if (lack < F26Dot6{} && lack + extent.shrink < F26Dot6{}) {
            const F26Dot6 hang = extents_.hang(candidates_[from].cell, extent.last);
            if (lack + hang < F26Dot6{}) return demerits + of_running_over - lack.value;
            if (hang > F26Dot6{}) line_end = LineEnd::hanging;
            lack += hang;
            demerits += of_hanging;
        }
        if (lack < F26Dot6{}) {
            const double part = static_cast<double>(-lack.value) / extent.shrink.value;
            return demerits + of_a_full_squeeze * part * part * part;
        }
        if (last) return demerits;
        if (pushes_out(from, to, room)) demerits += of_pushing_out;
        return demerits + of_looseness(extent, lack);
    }

    double of_looseness(const LineExtent& extent, F26Dot6 lack) const {
        const double ems = static_cast<double>(lack.value) / em_;
        if (style_.alignment != Alignment::justify) return of_an_em_left_over * ems * ems;
        if (lack == F26Dot6{}) return 0;
        if (extent.places == 0) return of_no_place * (1 + ems);
        const double tenths = 10 * ems / extent.places;
        return of_a_tenth_em_a_place * tenths * tenths;
    }

    // CLREQ: squeeze in before pushing out. Whether the first character that has no room here would
    // have it, with its mark, in a squeezed line.
    bool pushes_out(std::size_t from, std::size_t to, F26Dot6 room) const {
        const std::size_t next = candidates_[to].pushed;
        if (next > to + 3) return false; // a line that lacks more is no good anyway
        const std::size_t begin = candidates_[from].cell;
        const LineExtent longer = extents_.of(begin, candidates_[next + 1].cell);
        if (longer.natural <= room || longer.natural - longer.shrink > room) return false;
        return next == to || extents_.of(begin, candidates_[next].cell).natural <= room;
    }

    const LineExtents& extents_;
    F26Dot6 measure_;
    const ParagraphStyle& style_;
    int em_;
    std::vector<Candidate> candidates_;
};

} // namespace

bool parts_number(std::span<const Cell> cells, std::size_t cell) {
    const bool spaced = cells[cell - 1].kind == CharacterClass::space;
    if (cell < 2 && spaced) return false;
    const bool unit = spaced && cells[cell].starts_word;
    return cells[cell - (spaced ? 2 : 1)].figure &&
           (unit || cells[cell].kind == CharacterClass::han);
}

F26Dot6 measure_from(std::size_t begin, F26Dot6 measure, const ParagraphStyle& style) {
    if (style.fit == LineFit::headline) return measure; // headlines have no indent
    const bool first = begin == 0;
    const int ems = first ? std::max(style.indent, 0) : std::max(-style.indent, 0);
    const F26Dot6 room = measure - to_f26dot6(style.em) * ems;
    // An indent that leaves no room is none.
    return room >= to_f26dot6(style.em) ? room : measure;
}

std::vector<LineCells> choose_lines(const LineExtents& extents, F26Dot6 measure,
                                    const ParagraphStyle& style) {
    std::vector<LineCells> lines;
    Chooser chooser{extents, measure, style};
    const auto cells = extents.cells();
    std::size_t begin = 0;
    for (std::size_t end = 1; end <= cells.size(); ++end) {
        if (end < cells.size() && cells[end].before != CellBreak::forced) continue;
        chooser.choose(begin, end, lines);
        begin = end;
    }
    if (lines.empty()) lines.push_back({0, 0, 0, LineEnd::inside, true});
    return lines;
}

} // namespace board
