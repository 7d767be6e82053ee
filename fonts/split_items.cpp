// SPDX-License-Identifier: MIT
#include "fonts/split_items.h"

#include "fonts/directions.h"
#include "fonts/turns.h"

#include <algorithm>

namespace board {
namespace {

// Where the second and further pairs of a run of em dashes begin.
void cut_between_dashes(std::string_view text, std::vector<std::size_t>& cuts) {
    constexpr std::string_view pair = "——";
    for (auto at = text.find(pair); at != text.npos; at = text.find(pair, at)) {
        at += pair.size();
        if (text.substr(at, pair.size() / 2) == pair.substr(0, pair.size() / 2)) cuts.push_back(at);
    }
}

void cut_at_levels(const std::vector<std::uint8_t>& levels, std::vector<std::size_t>& cuts) {
    for (std::size_t i = 1; i < levels.size(); ++i)
        if (levels[i] != levels[i - 1]) cuts.push_back(i);
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
