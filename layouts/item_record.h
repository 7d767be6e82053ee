// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/moment.h"
#include "layouts/record.h"
#include "layouts/screen_profile.h"

namespace board {

// The record that a template sets an item from: the item's own members and what its kind derives
// from the feed and the screen, listed in layouts/README.md.
Record item_record(const Feed& feed, const Item& item, const ScreenProfile& screen,
                   const Moment& moment);

} // namespace board
