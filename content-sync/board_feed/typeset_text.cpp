// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/typeset_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace board {

CodePoints::CodePoints(std::string_view text) {
    std::size_t at = 0, units = 0;
    while (const auto step = at < text.size() ? utf8_step(text, at) : std::nullopt) {
        codes_.push_back(step->code);
        bytes_.push_back(at);
        utf16_.push_back(units);
        units += step->code > 0xFFFF ? 2 : 1;
        at = step->next;
    }
    bytes_.push_back(at);
    utf16_.push_back(units);
}

std::size_t CodePoints::at_byte(std::size_t offset) const {
    const auto after = std::upper_bound(bytes_.begin(), bytes_.end(), offset);
    return static_cast<std::size_t>(after - bytes_.begin()) - 1;
}

} // namespace board
