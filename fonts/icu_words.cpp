// SPDX-License-Identifier: MIT
#include "fonts/icu_words.h"

#include <unicode/ubrk.h>

namespace board {
namespace {

// Whether each place between two characters may part words, as far as kept words go.
std::vector<bool> free_places(const KeptWords& kept, std::u16string_view text) {
    std::vector<bool> free(text.size() + 1, true);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto here = kept.find(text[at]);
        if (here == kept.end()) continue;
        for (const std::u16string& word : here->second)
            if (text.substr(at).starts_with(word))
                for (std::size_t inside = 1; inside < word.size(); ++inside)
                    free[at + inside] = false;
    }
    return free;
}

} // namespace

void IcuWords::CloseBreaks::operator()(UBreakIterator* breaks) const {
    ubrk_close(breaks);
}

void IcuWords::cut(const KeptWords& kept, std::u16string_view text, std::size_t begin,
                   std::size_t end, std::vector<Token>& tokens) {
    const std::u16string_view here = text.substr(begin, end - begin);
    UErrorCode status = U_ZERO_ERROR;
    if (breaks_ == nullptr) breaks_.reset(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
    if (U_SUCCESS(status))
        ubrk_setText(breaks_.get(), here.data(), static_cast<int32_t>(here.size()), &status);
    std::size_t from = begin;
    if (U_SUCCESS(status)) {
        const std::vector<bool> free = free_places(kept, here);
        ubrk_first(breaks_.get());
        for (int32_t at = ubrk_next(breaks_.get()); at != UBRK_DONE;
             at = ubrk_next(breaks_.get())) {
            const auto place = static_cast<std::size_t>(at);
            if (!free[place]) continue;
            tokens.push_back({from, begin + place, TokenKind::word});
            from = begin + place;
        }
    }
    if (from < end) tokens.push_back({from, end, TokenKind::word});
}

} // namespace board
