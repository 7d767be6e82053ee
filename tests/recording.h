// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>

namespace board {

// BOARD_RECORD=1: write what the tests find instead of comparing it; an empty value is none.
inline bool recording() {
    const char* value = std::getenv("BOARD_RECORD");
    return value != nullptr && *value != '\0';
}

} // namespace board
