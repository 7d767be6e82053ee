// SPDX-License-Identifier: MIT
#include "fonts/proxy_text.h"

#include "base/utf8.h"
#include "fonts/character_class.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace board {
namespace {

constexpr char32_t ideograph = U'中';

void append(ProxyText& proxy, char32_t code, std::size_t offset) {
    char16_t units[2];
    int count = 0;
    U16_APPEND_UNSAFE(units, count, code);
    for (int i = 0; i < count; ++i) {
        proxy.text.push_back(units[i]);
        proxy.offsets.push_back(static_cast<std::uint32_t>(offset));
    }
}

bool is_western_letter(char32_t code) {
    return character_class(code) == CharacterClass::western &&
           u_isalpha(static_cast<UChar32>(code));
}

bool is_em_dash(char32_t code) {
    return code == U'—' || code == U'―';
}

bool is_dot_leader(char32_t code) {
    return code == U'…' || code == U'⋯';
}

// A character with those beside it; 0 stands for none.
struct Context {
    char32_t before, code, after;

    bool between_letters() const { return is_western_letter(before) && is_western_letter(after); }
    bool beside_han() const {
        return character_class(before) == CharacterClass::han ||
               character_class(after) == CharacterClass::han;
    }
};

// At `none` any mark may begin or end a line, as an ideograph may.
char32_t at_no_level(const Context& here) {
    switch (character_class(here.code)) {
    case CharacterClass::opening:
    case CharacterClass::closing:
        return here.code == U'’' && here.between_letters() ? here.code : ideograph;
    case CharacterClass::comma:
    case CharacterClass::colon:
    case CharacterClass::stop:
    case CharacterClass::exclamation:
    case CharacterClass::interpunct:
        return ideograph;
    case CharacterClass::connector:
    case CharacterClass::solidus:
        return here.code >= 0x80 || here.beside_han() ? ideograph : here.code;
    default:
        return here.code;
    }
}

// Squared units: ㎡, ㎞, ㏕.
bool is_unit(char32_t code) {
    return (code >= 0x3371 && code <= 0x337A) || (code >= 0x3380 && code <= 0x33DF) ||
           code == 0x33FF;
}

// A closing mark that is no part of the number before it: UAX #14 would keep “50、￥60” whole.
bool closes(char32_t code) {
    const CharacterClass kind = character_class(code);
    return kind == CharacterClass::closing || kind == CharacterClass::stop ||
           (kind == CharacterClass::comma && code != U'；');
}

char32_t at_any_level(const Context& here) {
    switch (here.code) {
    case U'·':
        return U'・'; // NS: may end a line, not begin one
    case U'～':
    case U'－':
    case U'—':
    case U'―':
        return U'–'; // BA: the same
    case U'／':
        return U'/'; // SY
    case U'‘':
    case U'“':
        return U'「';
    case U'’':
        return here.between_letters() ? here.code : U'！';
    default:
        return closes(here.code) ? U'！' : here.code; // EX
    }
}

char32_t stand_in(const Context& here, BreakLevel level) {
    if (here.code < 0x80 && here.code != U'-' && here.code != U'/') return here.code;
    if (here.code >= U'０' && here.code <= U'９') return here.code - U'０' + U'0';
    if (is_unit(here.code)) return U'℃'; // PO: stays with its number
    return level == BreakLevel::none ? at_no_level(here) : at_any_level(here);
}

} // namespace

ProxyText plain_text(std::string_view text) {
    ProxyText proxy;
    proxy.text.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        append(proxy, step ? step->code : 0xFFFD, at);
        at = step ? step->next : at + 1;
    }
    proxy.offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return proxy;
}

ProxyText proxy_text(std::string_view text, BreakLevel level) {
    ProxyText proxy;
    proxy.text.reserve(text.size() / 2);
    proxy.offsets.reserve(text.size() / 2);
    // A two-em dash or an ellipsis may begin a line (B2), but not at the strict level (IN).
    const char32_t pair = level == BreakLevel::strict ? U'…' : U'—';
    const auto code_at = [&](std::size_t at) {
        const auto step = at < text.size() ? utf8_step(text, at) : std::nullopt;
        return step ? step->code : char32_t{0};
    };
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        const char32_t code = step ? step->code : 0xFFFD;
        const std::size_t next = step ? step->next : at + 1;
        if (code >= 0x4E00 && code <= 0x9FFF) {
            append(proxy, code, at);
            before = code;
            at = next;
            continue;
        }
        const char32_t after = code_at(next);
        const bool paired = (is_em_dash(code) && is_em_dash(after)) ||
                            (is_dot_leader(code) && is_dot_leader(after));
        append(proxy,
               paired || code == U'⸺' || code == U'⸻' ? pair
                                                      : stand_in({before, code, after}, level),
               at);
        if (paired) append(proxy, pair, next);
        before = paired ? after : code;
        at = paired ? utf8_step(text, next)->next : next;
    }
    proxy.offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return proxy;
}

} // namespace board
