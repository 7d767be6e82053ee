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
    const auto consider_member = [&](Json fields, const char* name) {
        if (const auto time = parse_time(fields.find(name).string_or(""), feed.utc_offset))
            consider(*time);
    };
    if (feed.expires) consider(*feed.expires);
    if (feed.mourning && feed.mourning->from) consider(*feed.mourning->from);
    if (feed.mourning && feed.mourning->until) consider(*feed.mourning->until);
    for (const auto& item : feed.items) {
        for (const char* name : {"begins", "ends", "date", "due"})
            consider_member(item.fields, name);
        const Json assignments = item.fields.find("assignments");
        for (std::size_t i = 0; i < assignments.size(); ++i)
            consider_member(assignments.at(i), "due");
    }
    return wording;
}

} // namespace board
