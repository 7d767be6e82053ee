// SPDX-License-Identifier: MIT
#include "content-sync/near_miss.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace board {
namespace {

bool same_letter(char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) ==
           std::tolower(static_cast<unsigned char>(b));
}

// Optimal string alignment: Levenshtein's distance, with a swap of neighbours counted once.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> two_above, above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = same_letter(a[i - 1], b[j - 1]) ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            const bool swapped = i > 1 && j > 1 && same_letter(a[i - 1], b[j - 2]) &&
                                 same_letter(a[i - 2], b[j - 1]);
            if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
        }
        two_above = above;
        above = row;
    }
    return above[b.size()];
}

} // namespace

std::string_view near_miss(std::string_view word, std::span<const std::string_view> known) {
    // Long words are no slips of ours, and the distance is quadratic.
    if (word.size() > 64) return {};
    std::string_view nearest;
    std::size_t least = 3;
    for (const std::string_view candidate : known) {
        // Each letter more or less is a step, and finding the distance costs both lengths' product.
        const std::size_t longer = std::max(word.size(), candidate.size());
        if (longer - std::min(word.size(), candidate.size()) >= least) continue;
        const std::size_t steps = distance(word, candidate);
        if (steps >= least || steps * 2 > candidate.size()) continue;
        least = steps;
        nearest = candidate;
    }
    return nearest;
}

} // namespace board
