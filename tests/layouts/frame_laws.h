// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "layouts/frame.h"
#include "layouts/screen_profile.h"
#include "layouts/theme.h"

#include <string>
#include <vector>

namespace board {

// What must hold of any page on any board. Each answers with the faults it found, in words; none:
// all is well.
using Faults = std::vector<std::string>;

// Nothing leaves the page, nothing lies upon text that is not its ground, nothing is smaller than
// what can be read.
Faults geometry_faults(const Frame& frame, const ScreenProfile& screen);
// Text stands out from what is behind it: 7:1 on the page's grounds, 4.5:1 on coloured ones.
Faults contrast_faults(const Frame& frame, const Theme& theme);
// Pages say which of how many they are, and none is empty.
Faults page_faults(const std::vector<Frame>& frames);
// Every text of the item stands on its pages, whole and in order.
Faults loss_faults(const std::vector<Frame>& frames, const Item& item);

} // namespace board
