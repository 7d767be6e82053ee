// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/word_graph.h"

#include <string>

namespace board {

// A text as the words see it: one unit a code point, Simplified, in stretches of one kind.
struct WordText {
    std::u16string simplified;        // U+FFFD for characters beyond the BMP
    std::vector<std::size_t> offsets; // of each code point in the text's bytes, and of its end
    std::vector<Token> stretches;     // Han stretches are one `word` each, yet to be cut
};

// `list` may be null: then Traditional stays Traditional.
WordText read_words(std::string_view text, const WordList* list);

} // namespace board
