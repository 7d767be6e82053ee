// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace board {

// An HTML tag in a CommonMark text, as it is written (CommonMark §6.6), outside of code.
struct StoryTag {
    std::string_view written; // "</ruby>"
    std::string_view name;    // "ruby"
    bool closes = false;
    std::size_t begin = 0;     // in bytes of the text
    std::size_t paragraph = 0; // its number; blank lines part paragraphs
};

std::vector<StoryTag> story_tags(std::string_view text);

// Past the code span that begins with the backticks at `at`, or past these when it has no end.
std::size_t past_code_span(std::string_view text, std::size_t at);

} // namespace board
