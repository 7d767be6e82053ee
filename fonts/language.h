// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace board {

// Whose Chinese a BCP 47 tag means; `none` for any other language.
enum class ChineseRegion { none, mainland, taiwan, hong_kong };

ChineseRegion region_of(std::string_view language);

inline bool is_chinese(std::string_view language) {
    return region_of(language) != ChineseRegion::none;
}

} // namespace board
