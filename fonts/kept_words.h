// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// Words that a site adds, Simplified, by their first characters.
using KeptWords = std::map<char16_t, std::vector<std::u16string>>;

// Whether a kept word of `text` spans each place (before each character, and the end); a line may
// not end there.
std::vector<bool> spanned_places(const KeptWords& kept, std::u16string_view text);

} // namespace board
