// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/sync_status.h"

namespace board {

// What is the matter with the content, as a headline: sync.json's sentence without addresses, which
// stand in a row of their own, and in Chinese without a library's English. Empty when all is well.
Message notice_reason(const SyncStatus& sync);

} // namespace board
