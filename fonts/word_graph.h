// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/kept_words.h"
#include "fonts/word_list.h"

#include <vector>

namespace board {

// A stretch of characters that belong together, in code points of its text.
enum class TokenKind : std::uint8_t {
    word,    // Han characters
    number,  // digits and Chinese numerals, an ordinal, a number with what it counts
    western, // letters of any script written in words
    mark,    // punctuation, one each
    blank,
};
struct Token {
    std::size_t begin = 0, end = 0;
    TokenKind kind = TokenKind::word;
    std::size_t length() const { return end - begin; }
    bool lone() const { return length() == 1; }
};

// Cuts Han characters [begin, end) of `text` into the words that are likeliest together (the path
// of least cost through the graph of all words), and compounds of five characters and more into
// their parts, when all of these are words of two or more. Appends to `tokens`. Time grows with the
// text's length alone, for words have a longest.
void cut_into_words(const WordList& list, const KeptWords& kept, std::u16string_view text,
                    std::size_t begin, std::size_t end, std::vector<Token>& tokens);

} // namespace board
