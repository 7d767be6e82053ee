// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace board {

// Where the last sentence that ends in [begin, end) of `text` is over: past its 。！？ and the
// marks that close after it. 0 where none ends there.
std::size_t sentence_end(std::string_view text, std::size_t begin, std::size_t end);

} // namespace board
