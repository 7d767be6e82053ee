// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace board {

// The known word that `word` is probably a slip of: at most two letters inserted, lost, changed or
// swapped, and fewer than half of the word. Empty when none is near.
std::string_view near_miss(std::string_view word, std::span<const std::string_view> known);

} // namespace board
