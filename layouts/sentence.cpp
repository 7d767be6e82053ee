// SPDX-License-Identifier: MIT
#include "layouts/sentence.h"

#include "base/utf8.h"
#include "fonts/character_class.h"

namespace board {
namespace {

// 。！？ and ASCII's own ! and ?.
bool ends_sentence(char32_t code) {
    const CharacterClass kind = character_class(code);
    return kind == CharacterClass::stop || kind == CharacterClass::exclamation || code == '!' ||
           code == '?';
}

bool closes(char32_t code) {
    return character_class(code) == CharacterClass::closing || code == ')' || code == '"';
}

// After these the sentence goes on: “走！”，他说。
bool goes_on(char32_t code) {
    const CharacterClass kind = character_class(code);
    return kind == CharacterClass::comma || kind == CharacterClass::colon ||
           kind == CharacterClass::dash || kind == CharacterClass::ellipsis;
}

// Past the characters from `at` on that are of a sort.
template<class Sort>
std::size_t past(std::string_view text, std::size_t at, Sort is_of_it) {
    for (auto step = utf8_step(text, at); step && is_of_it(step->code); step = utf8_step(text, at))
        at = step->next;
    return at;
}

} // namespace

std::size_t sentence_end(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t found = 0;
    for (std::size_t at = begin; at < end;) {
        at = past(text, at, [](char32_t code) { return !ends_sentence(code); });
        if (at >= end) break;
        at = past(text, at, [](char32_t code) { return ends_sentence(code) || closes(code); });
        const auto next = utf8_step(text, at);
        if (at <= end && (!next || !goes_on(next->code))) found = at;
    }
    return found;
}

} // namespace board
