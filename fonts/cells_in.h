// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

namespace board {

// The cells, in the order of the text, that have a part of its bytes [begin, end).
template<class Cells>
auto cells_in(Cells&& cells, std::size_t begin, std::size_t end) {
    const auto first = std::partition_point(cells.begin(), cells.end(),
                                            [&](const auto& cell) { return cell.end <= begin; });
    const auto last = std::partition_point(first, cells.end(),
                                           [&](const auto& cell) { return cell.begin < end; });
    return std::span{first, last};
}

} // namespace board
