// SPDX-License-Identifier: MIT
#include "fonts/breaks.h"

#include "base/utf8.h"
#include "fonts/language.h"
#include "fonts/proxy_text.h"

#include <unicode/ubrk.h>
#include <unicode/uloc.h>

namespace board {
namespace {

// "en-GB" → "en_GB@lb=strict". All of Chinese takes zh's tailoring, which ICU does not give to yue.
std::string strict_locale(std::string_view language) {
    char locale[ULOC_FULLNAME_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        uloc_forLanguageTag(std::string{language}.c_str(), locale, sizeof locale, nullptr, &status);
    const bool usable = U_SUCCESS(status) && length > 0 && length < ULOC_FULLNAME_CAPACITY;
    if (!usable || is_chinese(language)) return "zh@lb=strict";
    return std::string{locale} + "@lb=strict";
}

// Where a letter stands in a Bopomofo syllable: ˙ initial, medial, final, tone; 0 when it is none.
int syllable_rank(char32_t code) {
    if (code == 0x02D9) return 1;
    if (code >= 0x3105 && code <= 0x3119) return 2;
    if (code >= 0x3127 && code <= 0x3129) return 3;
    if ((code >= 0x311A && code <= 0x3126) || (code >= 0x312A && code <= 0x312F)) return 4;
    if (code >= 0x31A0 && code <= 0x31BF) return code >= 0x31B4 && code <= 0x31B7 ? 5 : 4;
    if (code == 0x02CA || code == 0x02C7 || code == 0x02CB || code == 0x02C9) return 5;
    return 0;
}

// A Bopomofo syllable is one unit, its tone included (after CLREQ, Line prohibition rules for
// Zhuyin).
bool inside_syllable(char16_t before, char16_t after) {
    const int last = syllable_rank(before), next = syllable_rank(after);
    return last > 0 && next > last;
}

// At gb and strict a solidus may not end a line either.
bool forbidden(const ProxyText& proxy, std::size_t at, BreakLevel level) {
    const bool guarded = level == BreakLevel::gb || level == BreakLevel::strict;
    if (guarded && proxy.text[at - 1] == u'/') return true;
    return at < proxy.text.size() && inside_syllable(proxy.text[at - 1], proxy.text[at]);
}

} // namespace

void LineBreaker::CloseBreaks::operator()(UBreakIterator* breaks) const {
    ubrk_close(breaks);
}

std::vector<BreakOpportunity> LineBreaker::find(std::string_view text, std::string_view language,
                                                BreakLevel level) {
    UErrorCode status = U_ZERO_ERROR;
    auto known = iterators_.find(language);
    if (known == iterators_.end()) {
        Iterator opened{ubrk_open(UBRK_LINE, strict_locale(language).c_str(), nullptr, 0, &status)};
        known = iterators_.emplace(language, std::move(opened)).first;
    }
    const bool chinese = is_chinese(language);
    const ProxyText proxy = chinese ? proxy_text(text, level) : plain_text(text);
    UBreakIterator* iterator = known->second.get();
    if (iterator != nullptr)
        ubrk_setText(iterator, proxy.text.data(), static_cast<int32_t>(proxy.text.size()), &status);

    std::vector<BreakOpportunity> breaks;
    if (iterator != nullptr && U_SUCCESS(status)) {
        for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
            const bool forced = ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
            const auto unit = static_cast<std::size_t>(at);
            if (chinese && !forced && forbidden(proxy, unit, level)) continue;
            breaks.push_back(
                {proxy.offsets[unit], forced ? BreakKind::forced : BreakKind::allowed});
        }
    }
    if (breaks.empty() || breaks.back().offset != text.size())
        breaks.push_back({text.size(), BreakKind::forced});
    return breaks;
}

} // namespace board
