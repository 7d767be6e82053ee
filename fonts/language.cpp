// SPDX-License-Identifier: MIT
#include "fonts/language.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace board {
namespace {

bool same(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
        return std::tolower(x) == std::tolower(y);
    });
}

// Takes the next subtag off the front of a BCP 47 tag.
std::string_view take_subtag(std::string_view& rest) {
    const std::size_t end = rest.find_first_of("-_");
    const std::string_view subtag = rest.substr(0, end);
    rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
    return subtag;
}

} // namespace

ChineseRegion region_of(std::string_view language) {
    const std::string_view first = take_subtag(language);
    constexpr std::array<std::string_view, 8> chinese{"zh",  "cmn", "yue", "lzh",
                                                      "nan", "wuu", "hak", "gan"};
    if (std::none_of(chinese.begin(), chinese.end(), [&](auto tag) { return same(first, tag); }))
        return ChineseRegion::none;
    auto region = ChineseRegion::mainland;
    if (same(first, "yue")) region = ChineseRegion::hong_kong;
    if (same(first, "lzh")) region = ChineseRegion::taiwan;
    while (!language.empty()) {
        const std::string_view subtag = take_subtag(language);
        if (same(subtag, "x")) break;
        if (same(subtag, "Hant") && region == ChineseRegion::mainland)
            region = ChineseRegion::taiwan;
        if (same(subtag, "Hans")) return ChineseRegion::mainland;
        if (same(subtag, "TW")) region = ChineseRegion::taiwan;
        if (same(subtag, "HK") || same(subtag, "MO")) region = ChineseRegion::hong_kong;
        if (same(subtag, "CN") || same(subtag, "SG")) region = ChineseRegion::mainland;
    }
    return region;
}

} // namespace board
