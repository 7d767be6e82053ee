// SPDX-License-Identifier: MIT
#include "fonts/paragraph_style.h"

#include "fonts/language.h"

namespace board {

BreakLevel break_level_of(std::string_view language) {
    return mark_style_of(language) == MarkStyle::gb ? BreakLevel::gb : BreakLevel::basic;
}

MarkStyle mark_style_of(std::string_view language) {
    switch (region_of(language)) {
    case ChineseRegion::taiwan:
        return MarkStyle::tw;
    case ChineseRegion::hong_kong:
        return MarkStyle::hk;
    case ChineseRegion::mainland:
    case ChineseRegion::none:
        break;
    }
    return MarkStyle::gb;
}

ParagraphStyle in_language(ParagraphStyle style, std::string language) {
    style.level = break_level_of(language);
    style.marks = mark_style_of(language);
    style.language = std::move(language);
    return style;
}

} // namespace board
