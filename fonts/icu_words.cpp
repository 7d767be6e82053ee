// SPDX-License-Identifier: MIT
#include "fonts/icu_words.h"

#include <unicode/ubrk.h>

namespace board {
void IcuWords::CloseBreaks::operator()(UBreakIterator* breaks) const {
    ubrk_close(breaks);
}

void IcuWords::cut(std::u16string_view text, std::size_t begin, std::size_t end,
                   std::vector<Token>& tokens) {
    const std::u16string_view here = text.substr(begin, end - begin);
    UErrorCode status = U_ZERO_ERROR;
    if (breaks_ == nullptr) breaks_.reset(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
    if (U_SUCCESS(status))
        ubrk_setText(breaks_.get(), here.data(), static_cast<int32_t>(here.size()), &status);
    std::size_t from = begin;
    if (U_SUCCESS(status)) {
        ubrk_first(breaks_.get());
        for (int32_t at = ubrk_next(breaks_.get()); at != UBRK_DONE;
             at = ubrk_next(breaks_.get())) {
            const auto place = static_cast<std::size_t>(at);
            tokens.push_back({from, begin + place, TokenKind::word});
            from = begin + place;
        }
    }
    if (from < end) tokens.push_back({from, end, TokenKind::word});
}

} // namespace board
