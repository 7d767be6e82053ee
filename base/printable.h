// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace board {

// What strangers wrote, made safe to be shown on a terminal in one line: line breaks and tabs
// become blanks; controls (C0, C1, DEL), what turns the writing direction and what is no UTF-8
// become "?".
std::string printable(std::string_view text);

} // namespace board
