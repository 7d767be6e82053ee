// SPDX-License-Identifier: MIT
#include "fonts/split_items.h"

#include "base/utf8.h"
#include "fonts/directions.h"
#include "fonts/turns.h"

#include <algorithm>

namespace board {
namespace {

// Where the second and further pairs of a run of em dashes begin.
void cut_between_dashes(std::string_view text, std::vector<std::size_t>& cuts) {
    for (const std::string_view pair : {"——", "――"})
        for (auto at = text.find(pair); at != text.npos; at = text.find(pair, at)) {
            at += pair.size();
            if (text.substr(at, pair.size() / 2) == pair.substr(0, pair.size() / 2))
                cuts.push_back(at);
        }
}

void cut_at_levels(const std::vector<std::uint8_t>& levels, std::vector<std::size_t>& cuts) {
    for (std::size_t i = 1; i < levels.size(); ++i)
        if (levels[i] != levels[i - 1]) cuts.push_back(i);
}

// HarfBuzz's work grows with the square of the marks on one base: no more than this go in together.
constexpr std::size_t most_marks = 24;

// Ideographs in UTF-8 begin with these bytes, and nothing that follows a base does.
bool begins_ideograph(char byte) {
    const auto lead = static_cast<unsigned char>(byte);
    return lead >= 0xE4 && lead <= 0xE9;
}

void cut_long_stacks(std::string_view text, std::vector<std::size_t>& cuts) {
    std::size_t marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (begins_ideograph(text[at]) || static_cast<unsigned char>(text[at]) < 0x80) {
            marks = 0;
            at += begins_ideograph(text[at]) ? 3 : 1;
            continue;
        }
        const auto step = utf8_step(text, at);
        if (at > 0 && text[at - 1] == '\n') cuts.push_back(at); // no mark stands on a line's end
        marks = step && follows_base(step->code) ? marks + 1 : 0;
        if (marks > most_marks) {
            cuts.push_back(at);
            marks = 1;
        }
        at = step ? step->next : at + 1;
    }
}

// Texts of many thousand characters are shaped in parts that stay in the processor's cache; between
// two ideographs nothing is lost by that.
void cut_long_text(std::string_view text, std::vector<std::size_t>& cuts) {
    constexpr std::size_t part = 8192; // bytes
    for (std::size_t at = part; at + 3 < text.size(); at += part) {
        std::size_t cut = at;
        while (cut + 3 < text.size() && cut < at + part &&
               !(begins_ideograph(text[cut]) && begins_ideograph(text[cut + 3])))
            ++cut;
        if (cut + 3 < text.size() && cut < at + part) cuts.push_back(cut + 3);
    }
}

CellTurn turn_at(const std::vector<TurnSpan>& turns, std::size_t at) {
    const auto after = std::upper_bound(
        turns.begin(), turns.end(), at,
        [](std::size_t wanted, const TurnSpan& span) { return wanted < span.end; });
    return after == turns.end() ? CellTurn::upright : after->turn;
}

} // namespace

std::vector<TextItem> split_items(std::vector<TextItem> items, std::string_view text,
                                  WritingMode mode) {
    std::vector<std::size_t> cuts;
    cut_between_dashes(text, cuts);
    cut_long_stacks(text, cuts);
    cut_long_text(text, cuts);
    const auto levels = bidi_levels(text);
    cut_at_levels(levels, cuts);
    std::vector<TurnSpan> turns;
    if (mode == WritingMode::vertical_rl) turns = vertical_turns(text);
    for (const TurnSpan& span : turns) cuts.push_back(span.begin);
    if (cuts.empty() && levels.empty()) return items;

    std::sort(cuts.begin(), cuts.end());
    std::vector<TextItem> split;
    auto cut = cuts.begin();
    for (TextItem item : items) {
        const std::size_t end = item.end;
        while (item.begin < end) {
            while (cut != cuts.end() && *cut <= item.begin) ++cut;
            item.end = cut != cuts.end() && *cut < end ? *cut : end;
            item.turn = turn_at(turns, item.begin);
            if (!levels.empty()) item.level = levels[item.begin];
            split.push_back(item);
            item.begin = item.end;
        }
    }
    return split;
}

} // namespace board
