// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

namespace board {

// Takes from this process what a decoder does not need: more memory, time and disk than one picture
// costs, further files, and any way to new privileges. To be called before a stranger's byte is
// read. setrlimit(2), prctl(2).
Result<> confine();

} // namespace board
