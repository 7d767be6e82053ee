// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <cstddef>

namespace board {

// Takes from this process, for good, what decoding one picture does not need: more time and disk,
// further files and processes, more than `memory` bytes of address space beside what it holds, and
// every system call but those that get memory, write to standard output and error, and end. Any
// other call kills the process (SIGSYS). To be called when all files are open and all libraries are
// ready, and before a decoder sees a stranger's byte. setrlimit(2), prctl(2), seccomp(2).
// Fault::io: the system does not offer it; nothing must be decoded then.
Result<> confine(std::size_t memory);

} // namespace board
