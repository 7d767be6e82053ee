// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace board {

// What a program says of a command line that it cannot follow, in both languages. `kind` and `what`
// are CLI11's: the error's name ("RequiredError") and its sentence; a validator of ours answers in
// Chinese and, on a second line, in English.
std::string wrong_usage(std::string_view kind, const std::string& what);

} // namespace board
