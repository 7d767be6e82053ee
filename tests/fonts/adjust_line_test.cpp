// SPDX-License-Identifier: MIT
#include "fonts/adjust_line.h"
#include "fonts/spacing.h"
#include "tests/catch.h"

using namespace board;

namespace {

constexpr Px em{64};

Cell cell(CharacterClass kind, int sixtyfourths) {
    Cell made;
    made.kind = kind;
    made.advance = F26Dot6{sixtyfourths * em.value};
    made.before = CellBreak::allowed;
    made.expands_before = true;
    return made;
}

LineSetting line_of(std::vector<Cell> cells) {
    const std::size_t count = cells.size();
    return {std::move(cells), std::vector<F26Dot6>(count)};
}

} // namespace

TEST_CASE("what is taken from a line is exact, to the last sixty-fourth of a pixel") {
    for (int excess = 0; excess <= 64 * 64; excess += 37) {
        std::vector<Cell> cells;
        for (int i = 0; i < 5; ++i) {
            Cell mark = cell(CharacterClass::comma, 64);
            mark.end_blank = to_f26dot6(em) / 4;
            cells.push_back(mark);
        }
        auto line = line_of(cells);
        const F26Dot6 before = line.length();
        reduce_line(line, F26Dot6{excess}, em);
        const F26Dot6 most = to_f26dot6(em) / 4 * 5;
        CHECK(before - line.length() == std::min(F26Dot6{excess}, most));
    }
}

TEST_CASE("what is added is exact too, and spread evenly") {
    for (int lack = 0; lack <= 64 * 64; lack += 41) {
        auto line = line_of(std::vector<Cell>(7, cell(CharacterClass::han, 64)));
        const F26Dot6 before = line.length();
        expand_line(line, F26Dot6{lack}, em);
        CHECK(line.length() - before == F26Dot6{lack});
        for (std::size_t i = 2; i < 7; ++i)
            CHECK(std::abs(line.added[i].value - line.added[1].value) <= 1);
    }
}

TEST_CASE("a word space gives before a bracket, and keeps a quarter of an em") {
    auto line = line_of({cell(CharacterClass::western, 32), cell(CharacterClass::space, 20),
                         cell(CharacterClass::closing, 64), cell(CharacterClass::han, 64)});
    line.cells[2].end_blank = to_f26dot6(em) / 2;
    reduce_line(line, F26Dot6{6 * 64}, em);
    CHECK(line.cells[1].advance == F26Dot6{16 * 64});
    CHECK(line.cells[2].advance == F26Dot6{62 * 64});
}

TEST_CASE("the gap between Han and Western type grows to a third of an em before Han is spaced") {
    auto line = line_of({cell(CharacterClass::han, 64), cell(CharacterClass::western, 32),
                         cell(CharacterClass::han, 64), cell(CharacterClass::han, 64)});
    line.cells[1].gap = line.cells[2].gap = western_gap(em);
    expand_line(line, (most_western_gap(em) - western_gap(em)) * 2, em);
    CHECK(line.cells[1].gap == most_western_gap(em));
    CHECK(line.added[3] == F26Dot6{});
    expand_line(line, F26Dot6{90}, em);
    CHECK(line.added[3] == F26Dot6{30});
}
