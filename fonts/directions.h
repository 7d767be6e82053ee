// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace board {

// Embedding levels of a text by the Unicode Bidirectional Algorithm (UAX #9), one a byte; empty
// when all of it runs from left to right, which nearly every text does.
std::vector<std::uint8_t> bidi_levels(std::string_view text);

// The order in which pieces with these levels stand on a line, from its start.
std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels);

} // namespace board
