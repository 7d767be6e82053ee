// SPDX-License-Identifier: MIT
#include "base/shortened.h"

#include "base/utf8.h"

namespace board {

std::string shortened(std::string_view text) {
    constexpr std::size_t most = 40;
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == most) return std::string{text.substr(0, at)} + "…";
        const auto step = utf8_step(text, at);
        at = step ? step->next : text.size();
    }
    return std::string{text};
}

} // namespace board
