// SPDX-License-Identifier: MIT
#include "fonts/kept_words.h"

namespace board {

std::vector<bool> spanned_places(const KeptWords& kept, std::u16string_view text) {
    std::vector<bool> spanned(text.size() + 1, false);
    if (kept.empty()) return spanned;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto here = kept.find(text[at]);
        if (here == kept.end()) continue;
        for (const std::u16string& word : here->second)
            if (text.substr(at).starts_with(word))
                for (std::size_t inside = 1; inside < word.size(); ++inside)
                    spanned[at + inside] = true;
    }
    return spanned;
}

} // namespace board
