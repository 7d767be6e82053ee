// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"

namespace board {

// A warning for each item whose `until` is past at `now`, and one more for a feed of which nothing
// else is left: an editor forgets a date more easily than anybody in front of the board sees it.
Diagnostics past_items(const Feed& feed, WallTime now);

} // namespace board
