// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/moment.h"
#include "layouts/record.h"
#include "layouts/screen_profile.h"

namespace board {

// What the furniture shows: organisation, position and place, the time, where the rotation stands,
// when the content is from and whether it is too old, the item's link; listed in layouts/README.md.
// What depends on the time is empty while the moment's is not known, but for what is certain: that
// content is too old.
Record furniture_record(const Feed& feed, const Item& item, const ScreenProfile& screen,
                        const Moment& moment);

} // namespace board
