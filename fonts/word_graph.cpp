// SPDX-License-Identifier: MIT
#include "fonts/word_graph.h"

namespace board {
namespace {

// A character that no word of the list is: dearer than the rarest word.
constexpr WordCost unlisted = dearest_word + 1;
// Words the site keeps cost next to nothing: no other cut is cheaper, and one long word is cheaper
// than two short ones.
constexpr WordCost kept_cost = 1;
constexpr WordCost no_way = UINT32_MAX;
// Compounds are cut into words of two to four characters.
constexpr std::size_t least_compound = 5, longest_part = 4;
// The path is laid piece by piece, so that costs cannot run over; a piece ends between two words.
constexpr std::size_t piece = 4096, overlap = 64;

struct Step {
    WordCost cost = no_way; // from here to the end
    std::size_t length = 1;
    bool whole = false;
};

void offer(std::vector<Step>& path, std::size_t at, Step step) {
    const WordCost rest = path[at + step.length].cost;
    if (rest == no_way) return;
    step.cost += rest;
    if (step.cost < path[at].cost) path[at] = step;
}

// The cheapest way to the end from each character of `text`.
std::vector<Step> cheapest_path(const WordList& list, const KeptWords& kept,
                                std::u16string_view text) {
    std::vector<Step> path(text.size() + 1);
    path.back().cost = 0;
    for (std::size_t at = text.size(); at-- > 0;) {
        offer(path, at, {unlisted, 1, false});
        list.words_at(text.substr(at), [&](std::size_t length, WordCost cost, bool whole) {
            offer(path, at, {cost, length, whole});
        });
        const auto here = kept.find(text[at]);
        if (here == kept.end()) continue;
        for (const std::u16string& word : here->second)
            if (text.substr(at).starts_with(word)) offer(path, at, {kept_cost, word.size(), true});
    }
    return path;
}

// The parts of a compound; empty where it has none.
std::vector<std::size_t> parts(const WordList& list, std::u16string_view word) {
    std::vector<Step> path(word.size() + 1);
    path.back().cost = 0;
    for (std::size_t at = word.size(); at-- > 0;)
        list.words_at(word.substr(at), [&](std::size_t length, WordCost cost, bool whole) {
            if (length > 1 && length <= longest_part) offer(path, at, {cost, length, whole});
        });
    std::vector<std::size_t> lengths;
    if (path.front().cost == no_way) return lengths;
    for (std::size_t at = 0; at < word.size(); at += path[at].length)
        lengths.push_back(path[at].length);
    return lengths;
}

} // namespace

void cut_into_words(const WordList& list, const KeptWords& kept, std::u16string_view text,
                    std::size_t begin, std::size_t end, std::vector<Token>& tokens) {
    while (begin < end) {
        const std::u16string_view here = text.substr(begin, std::min(piece, end - begin));
        const std::vector<Step> path = cheapest_path(list, kept, here);
        // Words at a piece's end may reach beyond it: the next piece takes them up.
        const std::size_t sure = begin + here.size() == end ? here.size() : piece - overlap;
        std::size_t at = 0;
        while (at < sure) {
            const Step& step = path[at];
            const std::u16string_view word = here.substr(at, step.length);
            std::vector<std::size_t> lengths;
            if (step.length >= least_compound && !step.whole) lengths = parts(list, word);
            if (lengths.empty()) lengths.push_back(step.length);
            for (const std::size_t length : lengths) {
                tokens.push_back({begin + at, begin + at + length, TokenKind::word});
                at += length;
            }
        }
        begin += at;
    }
}

} // namespace board
