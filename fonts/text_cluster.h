// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace board {

// Marks, selectors, modifiers and characters without ink (joiners, controls of direction, soft
// hyphens) go with their base: they never choose a face.
bool follows_base(char32_t code);

// Whether a character has neither ink nor width: it is never missing.
bool is_unseen(char32_t code);

// A character with what follows it, set from one face: a letter with its marks, a Han character
// with its variation selector, an emoji with all that is joined to it, a flag.
struct TextCluster {
    std::size_t begin = 0, end = 0; // bytes
    char32_t base = 0;
    char32_t variation = 0; // an ideographic variation selector, U+E0100 to U+E01EF, or 0
    bool emoji = false;     // a picture, by nature (Emoji_Presentation) or as VS16 asks (UTS #51)
};

// The cluster that begins at `at`; it ends at `end` at the latest. Longer ones than any script
// writes are cut (UAX #15, Stream-Safe Text Format), so that time stays linear.
TextCluster cluster_at(std::string_view text, std::size_t at, std::size_t end);

} // namespace board
