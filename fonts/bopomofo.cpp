// SPDX-License-Identifier: MIT
#include "fonts/bopomofo.h"

#include "base/utf8.h"

#include <utility>

namespace board {
namespace {

// In the order in which a syllable has them.
enum class Part { other, blank, neutral, initial, medial, final, checked, tone };

bool is_between(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

// Unicode, Bopomofo (U+3100), Bopomofo Extended (U+31A0), Spacing Modifier Letters (U+02B0).
Part part_of(char32_t code) {
    if (code == ' ' || code == 0xA0 || code == 0x3000 || code == '\n') return Part::blank;
    if (code == 0x02D9) return Part::neutral;
    if (code == 0x02C7 || is_between(code, 0x02C9, 0x02CB) || code == 0x02EA || code == 0x02EB)
        return Part::tone;
    // The dot or stroke over a checked final is part of it.
    if (is_between(code, 0x31B4, 0x31B7) || code == 0x0307 || code == 0x030D || code == 0x0358)
        return Part::checked;
    if (is_between(code, 0x3105, 0x3119) || is_between(code, 0x31A0, 0x31A3)) return Part::initial;
    if (is_between(code, 0x3127, 0x3129)) return Part::medial;
    if (is_between(code, 0x311A, 0x312F) || is_between(code, 0x31A4, 0x31BF)) return Part::final;
    return Part::other;
}

bool is_letter(Part part) {
    return part == Part::initial || part == Part::medial || part == Part::final;
}

bool has_blanks(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        if (!step) return false;
        if (part_of(step->code) == Part::blank) return true;
        at = step->next;
    }
    return false;
}

// Whether `next` begins another syllable, when blanks do not tell: a letter does that cannot follow
// the parts so far, and so does a dot before letters.
bool begins_another(const BopomofoSyllable& syllable, Part last, Part next, bool letter_follows) {
    if (syllable.letters.empty()) return false;
    if (next == Part::neutral) return letter_follows && last != Part::other;
    if (!is_letter(next)) return false;
    return next <= last;
}

} // namespace

bool is_bopomofo(std::string_view text) {
    bool letters = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        const Part part = step ? part_of(step->code) : Part::other;
        if (part == Part::other) return false;
        letters = letters || is_letter(part);
        at = step->next;
    }
    return letters;
}

std::vector<BopomofoSyllable> bopomofo_syllables(std::string_view text) {
    const bool parted = has_blanks(text);
    std::vector<BopomofoSyllable> syllables;
    BopomofoSyllable current;
    Part last = Part::other;
    const auto finish = [&] {
        if (current != BopomofoSyllable{}) syllables.push_back(std::exchange(current, {}));
        last = Part::other;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        if (!step) break;
        const Part part = part_of(step->code);
        const auto next = utf8_step(text, step->next);
        if (part == Part::blank ||
            (!parted &&
             begins_another(current, last, part, next && is_letter(part_of(next->code)))))
            finish();
        const auto character = text.substr(at, step->next - at);
        if (part == Part::neutral) current.neutral = true;
        if (is_letter(part)) current.letters += character;
        if (part == Part::tone) current.tone += character;
        if (part == Part::checked) current.checked += character;
        if (part != Part::blank) last = part;
        at = step->next;
    }
    finish();
    return syllables;
}

} // namespace board
