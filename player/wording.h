// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/feed.h"

namespace board {

// From when and until when all pages of a feed say the same but for the clock's minute: dates and
// countdowns change at the local midnight, announcements become reports when their event begins or
// ends, assignments fall due, old content is called old from `expires` on, and mourning greys them.
struct Wording {
    WallTime since, until; // since ≤ now < until
};

// A pure function, so that screens with the same feed count the same pages, whenever they started.
Wording wording_at(const Feed& feed, WallTime now);

} // namespace board
