// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace board {

// Whether the bytes are a web page: a network's login page answers for every address. None of our
// files begins with "<".
bool is_web_page(std::string_view bytes);

} // namespace board
