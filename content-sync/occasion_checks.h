// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/findings.h"

namespace board {

// The dates of a notice, a lesson, an event and of assignments: whether they can be read, and come
// one after the other. One that can't be read isn't shown; the rest of the item is.
void check_occasion(const Feed& feed, const Item& item, Findings& findings);

} // namespace board
