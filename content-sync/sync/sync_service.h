// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/sync/sync_loop.h"
#include "content-sync/sync/sync_options.h"

namespace board {

// The program board-sync: passes by its options until it is told to stop, or one only. SIGHUP has
// the configuration file read again: a bad one is logged, and the one before stays. Returns the
// exit code: SyncLoop::once()'s with --once, else 0; 2 wrong options, 3 the machine's fault.
int run_sync(const SyncWords& words);

} // namespace board
