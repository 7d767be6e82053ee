// SPDX-License-Identifier: MIT
#include "player/wording.h"

#include "player/daypart.h"

#include <algorithm>

namespace board {

Wording wording_at(const Feed& feed, WallTime now) {
    const auto day = local_time(now, feed.utc_offset).day;
    Wording wording{wall_time({day, {}}, feed.utc_offset),
                    wall_time({day + std::chrono::days{1}, {}}, feed.utc_offset)};
    const auto consider = [&](WallTime instant) {
        if (instant <= now)
            wording.since = std::max(wording.since, instant);
        else
            wording.until = std::min(wording.until, instant);
    };
    if (feed.expires) consider(*feed.expires);
    for (const auto& item : feed.items)
        for (const char* name : {"begins", "ends", "date", "due"})
            if (const auto time = parse_time(item.fields.find(name).string_or(""), feed.utc_offset))
                consider(*time);
    return wording;
}

} // namespace board
