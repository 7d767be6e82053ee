// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/feed.h"

namespace board {

// A moment as a clock on the wall shows it: the day, and the time since its midnight.
struct LocalTime {
    std::chrono::sys_days day;
    std::chrono::milliseconds since_midnight;
};

LocalTime local_time(WallTime time, std::chrono::minutes utc_offset);
WallTime wall_time(LocalTime local, std::chrono::minutes utc_offset);

// Whether people work on `day`: Monday to Friday but the holidays, and the weekend days that were
// swapped for them (调休).
bool is_workday(std::chrono::sys_days day, const Calendar& calendar);

// Whether `show`'s days and hours are open at `now`.
bool daypart_open(const Show& show, const Calendar& calendar, LocalTime now);

// The first boundary of `show`'s days and hours after `now`; none when it is open at all times.
std::optional<LocalTime> next_daypart(const Show& show, LocalTime now);

} // namespace board
