// SPDX-License-Identifier: MIT
#include "fonts/turns.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

namespace board {
namespace {

struct Read {
    char32_t code = 0;
    CharacterClass kind = CharacterClass::other;
    std::size_t next = 0;
};

Read read(std::string_view text, std::size_t at) {
    const auto step = at < text.size() ? utf8_step(text, at) : std::nullopt;
    if (!step) return {0, CharacterClass::other, at + 1};
    return {step->code, character_class(step->code), step->next};
}

bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}

bool is_joint(CharacterClass kind) {
    return kind == CharacterClass::space || kind == CharacterClass::connector ||
           kind == CharacterClass::solidus;
}

// The end of the Western phrase that begins at `at`: words, with the spaces, hyphens and solidi
// between them.
std::size_t western_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (at < text.size()) {
        const Read here = read(text, at);
        const bool western =
            here.kind == CharacterClass::western ||
            u_hasBinaryProperty(static_cast<UChar32>(here.code), UCHAR_GRAPHEME_EXTEND);
        if (!western && !(is_joint(here.kind) && here.code != U'\n')) break;
        at = here.next;
        if (western) end = at;
    }
    return end;
}

CellTurn turn_of_western(std::string_view phrase) {
    std::size_t count = 0, digits = 0, letters = 0;
    for (std::size_t at = 0; at < phrase.size(); ++count) {
        const Read here = read(phrase, at);
        digits += is_digit(here.code);
        letters += u_isalnum(static_cast<UChar32>(here.code)) != 0;
        at = here.next;
    }
    if (count == 1 && letters == 1) return CellTurn::upright;
    if (digits == count && count <= 3) return CellTurn::combined;
    return CellTurn::rotated;
}

// Fonts give the marks of Chinese text vertical forms; other characters stand as UAX #50 says.
CellTurn turn_of(const Read& here) {
    if (here.code == U'–' || here.code == U'‐' || here.code == U'-') return CellTurn::rotated;
    if (here.kind != CharacterClass::other) return CellTurn::upright;
    const int orientation =
        u_getIntPropertyValue(static_cast<UChar32>(here.code), UCHAR_VERTICAL_ORIENTATION);
    return orientation == U_VO_ROTATED ? CellTurn::rotated : CellTurn::upright;
}

} // namespace

std::vector<TurnSpan> vertical_turns(std::string_view text) {
    std::vector<TurnSpan> spans;
    const auto append = [&](const TurnSpan& span) {
        const bool longer =
            !spans.empty() && spans.back().turn == span.turn && span.turn != CellTurn::combined;
        if (longer)
            spans.back().end = span.end;
        else
            spans.push_back(span);
    };
    for (std::size_t at = 0; at < text.size();) {
        const Read here = read(text, at);
        if (here.kind == CharacterClass::western) {
            const std::size_t end = western_end(text, at);
            append({at, end, turn_of_western(text.substr(at, end - at))});
            at = end;
        } else {
            append({at, here.next, turn_of(here)});
            at = here.next;
        }
    }
    return spans;
}

} // namespace board
