// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

namespace board {

// From here on every system call of this process, of all its threads, kills it with SIGSYS, except
// getting and giving back memory that cannot be executed, writing to standard output and error,
// closing files, telling the time, and ending. Cannot be undone. seccomp(2); by libseccomp, which
// knows the calls of each architecture by their names.
Result<> allow_decoding_only();

} // namespace board
