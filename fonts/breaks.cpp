// SPDX-License-Identifier: MIT
#include "fonts/breaks.h"

#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

namespace board {
namespace {

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};

// "zh-Hans-CN" → "zh_Hans_CN@lb=strict".
std::string strict_locale(std::string_view language) {
    char locale[ULOC_FULLNAME_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        uloc_forLanguageTag(std::string{language}.c_str(), locale, sizeof locale, nullptr, &status);
    if (U_FAILURE(status) || length <= 0 || length >= ULOC_FULLNAME_CAPACITY) return "zh@lb=strict";
    return std::string{locale} + "@lb=strict";
}

} // namespace

void LineBreaker::CloseBreaks::operator()(UBreakIterator* breaks) const {
    ubrk_close(breaks);
}

std::vector<BreakOpportunity> LineBreaker::find(std::string_view text, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    auto known = iterators_.find(language);
    if (known == iterators_.end()) {
        Iterator opened{ubrk_open(UBRK_LINE, strict_locale(language).c_str(), nullptr, 0, &status)};
        known = iterators_.emplace(language, std::move(opened)).first;
    }
    UBreakIterator* iterator = known->second.get();
    const std::unique_ptr<UText, CloseText> source{
        utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status)};
    if (iterator != nullptr && U_SUCCESS(status)) ubrk_setUText(iterator, source.get(), &status);

    std::vector<BreakOpportunity> breaks;
    if (iterator != nullptr && U_SUCCESS(status)) {
        for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
            const bool forced = ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
            breaks.push_back(
                {static_cast<std::size_t>(at), forced ? BreakKind::forced : BreakKind::allowed});
        }
    }
    if (breaks.empty() || breaks.back().offset != text.size())
        breaks.push_back({text.size(), BreakKind::forced});
    return breaks;
}

} // namespace board
