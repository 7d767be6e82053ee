// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace board {

// The lines of a quote's text as they are shown: without blanks at their begins and ends, and
// without empty ones. Views into `text`.
std::vector<std::string_view> quote_lines(std::string_view text);

// How many characters of `line` count in a couplet: marks and blanks do not.
std::size_t couplet_length(std::string_view line);

} // namespace board
