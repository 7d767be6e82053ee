// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <optional>
#include <string>

namespace board {

// A wall time as a board writes it, in the feed's own zone.
std::chrono::year_month_day local_day(WallTime time, std::chrono::minutes offset);
std::string clock_text(WallTime time, std::chrono::minutes offset);     // "07:55"
std::string date_text(WallTime time, std::chrono::minutes offset);      // "11月24日"
std::string long_date_text(WallTime time, std::chrono::minutes offset); // "2026年11月24日"
std::string weekday_text(WallTime time, std::chrono::minutes offset);   // "星期二"

// A time of the feed as it was written: a bare date is a day, anything longer has its minute.
struct FeedTime {
    WallTime time;
    bool bare_date = false;
    WallTime end() const; // the day's last moment where it is a day
};
std::optional<FeedTime> feed_time(std::string_view written, std::chrono::minutes offset);

// "12月3日　星期四　14:30"; without the clock for a day.
std::string when_text(const FeedTime& when, std::chrono::minutes offset);

// How many midnights of the zone lie between; negative when `then` is past.
int days_until(WallTime now, WallTime then, std::chrono::minutes offset);

} // namespace board
