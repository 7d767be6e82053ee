// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace board {

// How long ago this process was started, exec and dynamic linking included; to the kernel's tick
// of 10 ms. proc(5), /proc/self/stat field 22. Zero where /proc is not there.
std::chrono::milliseconds process_age();

} // namespace board
