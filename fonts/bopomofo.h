// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace board {

// One syllable as it is set beside its character (CLREQ, Positioning of Bopomofo): the letters in
// a column, everything else around it.
struct BopomofoSyllable {
    bool neutral = false; // a dot before (above) the letters
    std::string letters;  // 1–3, one below the other
    std::string tone;     // at the upper right of the last letter
    std::string checked;  // a small final with its dot, at the lower right
    bool operator==(const BopomofoSyllable&) const = default;
};

// Whether the text is Bopomofo: its letters, its tone marks and blanks, and at least one letter.
bool is_bopomofo(std::string_view text);

// The syllables of Bopomofo text. Blanks part them; where there are none, their order of initial,
// medial, final and tone does. The neutral tone's dot may be written before or after its syllable.
std::vector<BopomofoSyllable> bopomofo_syllables(std::string_view text);

} // namespace board
