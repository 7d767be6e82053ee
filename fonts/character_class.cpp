// SPDX-License-Identifier: MIT
#include "fonts/character_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace board {
namespace {

constexpr bool within(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

// Characters that stand in an em each: ideographs, kana, Bopomofo, Hangul, fullwidth letters.
constexpr bool stands_in_an_em(char32_t code) {
    return within(code, 0x4E00, 0x9FFF) || within(code, 0x3400, 0x4DBF) ||
           within(code, 0x20000, 0x3FFFF) || within(code, 0xF900, 0xFAFF) ||
           within(code, 0x3040, 0x30FF) || within(code, 0x3100, 0x312F) ||
           within(code, 0x31A0, 0x33FF) || within(code, 0x2E80, 0x2FFF) ||
           within(code, 0xAC00, 0xD7A3) || within(code, 0xFF10, 0xFF19) ||
           within(code, 0xFF21, 0xFF3A) || within(code, 0xFF41, 0xFF5A) || code == 0x3007 ||
           within(code, 0x3004, 0x3006) || within(code, 0x3020, 0x302F) ||
           within(code, 0x3031, 0x303F);
}

struct Mark {
    char32_t code;
    CharacterClass kind;
};

// In order of code points.
constexpr std::array marks{
    Mark{0x00B7, CharacterClass::interpunct},  Mark{0x2010, CharacterClass::connector},
    Mark{0x2013, CharacterClass::connector},   Mark{0x2014, CharacterClass::connector},
    Mark{0x2015, CharacterClass::connector},   Mark{0x2018, CharacterClass::opening},
    Mark{0x2019, CharacterClass::closing},     Mark{0x201C, CharacterClass::opening},
    Mark{0x201D, CharacterClass::closing},     Mark{0x2026, CharacterClass::ellipsis},
    Mark{0x2027, CharacterClass::interpunct},  Mark{0x203C, CharacterClass::exclamation},
    Mark{0x2047, CharacterClass::exclamation}, Mark{0x2048, CharacterClass::exclamation},
    Mark{0x2049, CharacterClass::exclamation}, Mark{0x22EF, CharacterClass::ellipsis},
    Mark{0x2E3A, CharacterClass::dash},        Mark{0x2E3B, CharacterClass::dash},
    Mark{0x3000, CharacterClass::wide_space},  Mark{0x3001, CharacterClass::comma},
    Mark{0x3002, CharacterClass::stop},        Mark{0x3008, CharacterClass::opening},
    Mark{0x3009, CharacterClass::closing},     Mark{0x300A, CharacterClass::opening},
    Mark{0x300B, CharacterClass::closing},     Mark{0x300C, CharacterClass::opening},
    Mark{0x300D, CharacterClass::closing},     Mark{0x300E, CharacterClass::opening},
    Mark{0x300F, CharacterClass::closing},     Mark{0x3010, CharacterClass::opening},
    Mark{0x3011, CharacterClass::closing},     Mark{0x3014, CharacterClass::opening},
    Mark{0x3015, CharacterClass::closing},     Mark{0x3016, CharacterClass::opening},
    Mark{0x3017, CharacterClass::closing},     Mark{0x3018, CharacterClass::opening},
    Mark{0x3019, CharacterClass::closing},     Mark{0x301A, CharacterClass::opening},
    Mark{0x301B, CharacterClass::closing},     Mark{0x301C, CharacterClass::connector},
    Mark{0x301D, CharacterClass::opening},     Mark{0x301E, CharacterClass::closing},
    Mark{0x301F, CharacterClass::closing},     Mark{0x3030, CharacterClass::connector},
    Mark{0x30A0, CharacterClass::connector},   Mark{0x30FB, CharacterClass::interpunct},
    Mark{0xFF01, CharacterClass::exclamation}, Mark{0xFF08, CharacterClass::opening},
    Mark{0xFF09, CharacterClass::closing},     Mark{0xFF0C, CharacterClass::comma},
    Mark{0xFF0D, CharacterClass::connector},   Mark{0xFF0E, CharacterClass::stop},
    Mark{0xFF0F, CharacterClass::solidus},     Mark{0xFF1A, CharacterClass::colon},
    Mark{0xFF1B, CharacterClass::comma},       Mark{0xFF1F, CharacterClass::exclamation},
    Mark{0xFF3B, CharacterClass::opening},     Mark{0xFF3D, CharacterClass::closing},
    Mark{0xFF5B, CharacterClass::opening},     Mark{0xFF5D, CharacterClass::closing},
    Mark{0xFF5E, CharacterClass::connector},   Mark{0xFF5F, CharacterClass::opening},
    Mark{0xFF60, CharacterClass::closing},
};
static_assert(std::is_sorted(marks.begin(), marks.end(),
                             [](const Mark& a, const Mark& b) { return a.code < b.code; }));

CharacterClass ascii_class(char32_t code) {
    if (code <= U' ' || code == 0x7F) return CharacterClass::space;
    if (code == U'-') return CharacterClass::connector;
    if (code == U'/') return CharacterClass::solidus;
    return CharacterClass::western;
}

bool is_western_script(char32_t code) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(code), &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
        return true;
    case USCRIPT_COMMON:
        // Signs that are set with Western type; symbols and emoji are not.
        return u_isalnum(static_cast<UChar32>(code)) || code < 0x2100;
    default:
        return false;
    }
}

} // namespace

CharacterClass character_class(char32_t code) {
    if (code >= 0x4E00 && code <= 0x9FFF) return CharacterClass::han; // nearly all of a text
    if (code < 0x80) return ascii_class(code);
    const auto mark =
        std::lower_bound(marks.begin(), marks.end(), code,
                         [](const Mark& known, char32_t wanted) { return known.code < wanted; });
    if (mark != marks.end() && mark->code == code) return mark->kind;
    if (stands_in_an_em(code)) return CharacterClass::han;
    if (u_isUWhiteSpace(static_cast<UChar32>(code))) return CharacterClass::space;
    return is_western_script(code) ? CharacterClass::western : CharacterClass::other;
}

} // namespace board
