// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace board {

// The words of a dictionary as libFuzzer reads it: lines of "word" with \\, \" and \xAB inside, and
// comments that begin with #. Nothing when the file is not there or a line is none of these.
std::vector<std::string> dictionary_words(const std::string& path);

} // namespace board
