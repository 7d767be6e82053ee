// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

namespace board {

// When the program was built, or its sources were committed: no true clock is before it.
WallTime build_time();

} // namespace board
