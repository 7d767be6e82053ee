// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace board {

// `text` as a message quotes it: at most 40 characters and then "…". What strangers wrote has no
// end of its own, and a message has to fit on a card and into sync.json.
std::string shortened(std::string_view text);

} // namespace board
