// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/sync/board_status.h"
#include "content-sync/sync/sync_options.h"

namespace board {

// `board-sync status`: prints how content and sync are on this machine. Returns the exit code:
// 0 the feed is shown, 1 the newest one was refused, 3 trouble, or nothing there yet; 2 a bad
// configuration file.
int run_status(const StatusWords& words);

} // namespace board
