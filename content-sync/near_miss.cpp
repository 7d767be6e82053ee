// SPDX-License-Identifier: MIT
#include "content-sync/near_miss.h"

#include <algorithm>
#include <vector>

namespace board {
namespace {

constexpr std::size_t most_steps = 2;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_letter(char a, char b) {
    return lower(a) == lower(b);
}

// Optimal string alignment: Levenshtein's distance, with a swap of neighbours counted once. Only
// the cells within most_steps of the diagonal are looked at: from outside it is too far anyway.
std::size_t distance(std::string_view a, std::string_view b) {
    constexpr std::size_t far = most_steps + 1;
    std::vector<std::size_t> two_above(b.size() + 1, far), above = two_above, row = two_above;
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t from = i > most_steps ? i - most_steps : 1;
        const std::size_t to = std::min(b.size(), i + most_steps);
        row[from - 1] = from == 1 ? i : far;
        for (std::size_t j = from; j <= to; ++j) {
            const bool same = same_letter(a[i - 1], b[j - 1]);
            row[j] = std::min(std::min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
            const bool swapped = i > 1 && j > 1 && same_letter(a[i - 1], b[j - 2]) &&
                                 same_letter(a[i - 2], b[j - 1]);
            if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
        }
        if (to < b.size()) row[to + 1] = far;
        two_above.swap(above);
        above.swap(row);
    }
    return above[b.size()];
}

} // namespace

std::string_view near_miss(std::string_view word, std::span<const std::string_view> known) {
    // Long words are no slips of ours, and the distance is quadratic.
    if (word.size() > 64) return {};
    std::string_view nearest;
    std::size_t least = most_steps + 1;
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
