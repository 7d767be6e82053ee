// SPDX-License-Identifier: MIT
// A headline's lines against exhaustive search over all sets of breaks.
#include "fonts/headline.h"
#include "tests/catch.h"

#include <algorithm>
#include <optional>
#include <random>
#include <tuple>

using namespace board;

namespace {

using Kind = HeadlineBreakKind;

constexpr int em = 64 * 10;

// A title in notation: | between words, , after a mark (the mark is a cell of half an em), /
// forced; any other place is inside a word. One letter is one character of an em.
struct Title {
    std::vector<bool> mark; // of each cell
    std::vector<HeadlineBreak> breaks;

    F26Dot6 width(std::size_t begin, std::size_t end) const {
        int sum = 0;
        for (std::size_t at = begin; at < end; ++at) sum += mark[at] ? em / 2 : em;
        return F26Dot6{sum};
    }
    std::size_t characters(std::size_t begin, std::size_t end) const {
        return static_cast<std::size_t>(
            std::count(mark.begin() + static_cast<std::ptrdiff_t>(begin),
                       mark.begin() + static_cast<std::ptrdiff_t>(end), false));
    }
    HeadlineMetrics metrics() const {
        return {[this](std::size_t begin, std::size_t end) { return width(begin, end); },
                [this](std::size_t begin, std::size_t end) { return characters(begin, end); }};
    }
    std::vector<std::size_t> lines(int measure) const {
        return headline_lines(breaks, metrics(), F26Dot6{measure});
    }
};

Title title(const std::string& notation) {
    Title made;
    std::optional<Kind> here;
    for (const char sign : notation) {
        if (sign == '|' || sign == '/') {
            here = sign == '|' ? Kind::between_words : Kind::forced;
            continue;
        }
        const bool after = !made.mark.empty() && made.mark.back();
        if (!made.mark.empty() && sign != ',')
            made.breaks.push_back(
                {made.mark.size(), here.value_or(after ? Kind::after_mark : Kind::inside_word)});
        here.reset();
        made.mark.push_back(sign == ',');
    }
    made.breaks.push_back({made.mark.size(), Kind::forced});
    return made;
}

// The title with its lines set off by /.
std::string set(const std::string& notation, int ems) {
    const Title made = title(notation);
    const auto ends = made.lines(ems * em);
    std::string out;
    std::size_t cell = 0;
    for (const char sign : notation) {
        if (sign == '|' || sign == '/') continue;
        if (cell > 0 && std::find(ends.begin(), ends.end(), cell) != ends.end()) out += '/';
        out += sign;
        ++cell;
    }
    return out;
}

// Everything headline.h promises, of one way to set a part without forced breaks.
struct Judgement {
    std::int64_t inside = 0, lines = 0, alone = 0, uneven = 0, pairs = 0;
    std::int64_t shortest = INT64_MAX, longest = 0;
    std::vector<std::size_t> ends;

    bool balanced() const { return shortest * 100 >= longest * headline::least_balance; }
    auto key(std::int64_t weight) const {
        std::vector<std::int64_t> upper;
        for (const std::size_t end : ends) upper.push_back(-static_cast<std::int64_t>(end));
        return std::tuple{inside, lines, alone, uneven + pairs * weight, upper};
    }
};

// Nothing where a line is too wide that has a break inside.
std::optional<Judgement> judge(const Title& made, unsigned chosen, int measure) {
    Judgement told;
    const std::size_t count = made.breaks.size();
    std::size_t begin = 0, first_break = 0;
    std::vector<std::int64_t> widths;
    for (std::size_t at = 0; at < count; ++at) {
        const bool end = at + 1 == count;
        if (!end && (chosen >> at & 1u) == 0) continue;
        const auto [cell, kind] = made.breaks[at];
        const std::int64_t width = made.width(begin, cell).value;
        if (width > measure && at > first_break) return std::nullopt;
        told.inside += !end && kind == Kind::inside_word ? 1 : 0;
        told.pairs += !end && kind != Kind::after_mark ? 1 : 0;
        told.alone += made.characters(begin, cell) <= 1 ? 1 : 0;
        told.shortest = std::min(told.shortest, width);
        told.longest = std::max(told.longest, width);
        widths.push_back(width);
        told.ends.push_back(cell);
        begin = cell;
        first_break = at + 1;
    }
    told.lines = static_cast<std::int64_t>(widths.size());
    const std::int64_t mean = made.width(0, made.mark.size()).value / told.lines;
    for (const std::int64_t width : widths) told.uneven += (width - mean) * (width - mean);
    return told;
}

std::vector<std::size_t> exhaustive(const Title& made, int measure) {
    std::vector<Judgement> all;
    for (unsigned chosen = 0; chosen < 1u << (made.breaks.size() - 1); ++chosen)
        if (auto told = judge(made, chosen, measure)) all.push_back(std::move(*told));
    REQUIRE_FALSE(all.empty());
    const auto best = [&](bool sense) {
        return *std::min_element(all.begin(), all.end(), [&](const auto& a, const auto& b) {
            const std::int64_t mean =
                made.width(0, made.mark.size()).value / std::min(a.lines, b.lines);
            const std::int64_t off = mean * headline::sense_tolerance / 100;
            const std::int64_t weight = sense ? 2 * off * off : 0;
            return a.key(weight) < b.key(weight);
        });
    };
    const Judgement sense = best(true), balance = best(false);
    return (sense.balanced() || !balance.balanced() ? sense : balance).ends;
}

std::string random_title(std::mt19937& random, int most) {
    std::string notation;
    const auto roll = [&](int sides) {
        return static_cast<int>(random() % static_cast<unsigned>(sides));
    };
    const int characters = 2 + roll(most - 1);
    for (int at = 0; at < characters; ++at) {
        if (at > 0 && roll(9) == 0)
            notation += ',';
        else if (at > 0 && roll(5) < 2)
            notation += '|';
        notation += static_cast<char>('a' + roll(26));
    }
    return notation;
}

} // namespace

TEST_CASE("a headline that fits is one line, and an empty one too") {
    CHECK(set("ab|cd", 4) == "abcd");
    CHECK(title("").lines(em) == std::vector<std::size_t>{0});
}

TEST_CASE("lines are about as long, and end between words") {
    CHECK(set("ab|cd|ef|gh|ij", 8) == "abcdef/ghij");
    CHECK(set("abc|de|fgh|ij|kl", 7) == "abcde/fghijkl");
}

TEST_CASE("a line rather ends after a mark, while the lines stay balanced") {
    CHECK(set("ab|cd|e,f|gh|ij|kl", 10) == "abcde,/fghijkl");
    CHECK(set("a,bc|de|fg|hi|jk", 10) == "a,bcde/fghijk");
}

TEST_CASE("no line is of one character while another way is as short") {
    CHECK(set("abcd|ef|g", 6) == "abcd/efg");
    CHECK(set("ab|cd|e", 4) == "ab/cde");
}

TEST_CASE("a word is cut only when it is longer than the measure") {
    CHECK(set("abcd|ef", 5) == "abcd/ef");
    CHECK(set("abcdefg|hi", 4) == "abcd/efg/hi");
    CHECK(set("ab|cdefgh|ij", 3) == "ab/cde/fgh/ij");
}

TEST_CASE("a forced break stands, and the parts are balanced by themselves") {
    CHECK(set("ab/cd|ef|gh|ij", 6) == "ab/cdef/ghij");
}

TEST_CASE("what has no break is one line however wide") {
    const Title made{{false, false, false}, {{3, Kind::forced}}};
    CHECK(made.lines(em) == std::vector<std::size_t>{3});
}

TEST_CASE("up to 24 characters: as good as the best of all ways") {
    std::mt19937 random{20261123};
    int several = 0, cut = 0;
    for (int round = 0; round < 400; ++round) {
        // Where every place is a break, all sets of 23 would be too many for a test.
        std::string notation = random_title(random, round % 40 == 0 ? 14 : 11);
        if (round % 2 == 0) notation += '|' + random_title(random, 3);
        const Title made = title(notation);
        for (const int measure : {2, 3, 4, 5, 7, 9, 12}) {
            INFO(notation << " at " << measure << " em");
            const auto lines = made.lines(measure * em);
            CHECK(lines == exhaustive(made, measure * em));
            several += lines.size() > 1 ? 1 : 0;
            for (const HeadlineBreak& here : made.breaks)
                cut += here.kind == Kind::inside_word &&
                               std::find(lines.begin(), lines.end(), here.cell) != lines.end()
                           ? 1
                           : 0;
        }
    }
    CHECK(several > 500);
    CHECK(cut > 50);
}

TEST_CASE("of 24 characters in words: as good as the best of all ways") {
    std::mt19937 random{1124};
    for (int round = 0; round < 150; ++round) {
        Title made = title(random_title(random, 24));
        std::erase_if(made.breaks,
                      [](const HeadlineBreak& here) { return here.kind == Kind::inside_word; });
        for (const int measure : {4, 6, 8, 10, 13, 20}) {
            INFO("round " << round << " at " << measure << " em");
            CHECK(made.lines(measure * em) == exhaustive(made, measure * em));
        }
    }
}
