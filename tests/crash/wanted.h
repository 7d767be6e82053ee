// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>

namespace board {

// How much of something is to be tried: what a variable of the environment says, or the usual.
inline std::size_t wanted(const char* variable, std::size_t usual) {
    const char* text = std::getenv(variable);
    return text == nullptr ? usual : std::strtoull(text, nullptr, 10);
}

} // namespace board
