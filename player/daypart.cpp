// SPDX-License-Identifier: MIT
#include "player/daypart.h"

#include <algorithm>

namespace board {
namespace {

using namespace std::chrono;

constexpr unsigned every_day = 0x7f;

bool contains(const std::vector<sys_days>& days, sys_days day) {
    return std::binary_search(days.begin(), days.end(), day);
}

bool day_open(const Days& days, const Calendar& calendar, sys_days day) {
    switch (days.by) {
    case Days::By::workdays:
        return is_workday(day, calendar);
    case Days::By::holidays:
        return !is_workday(day, calendar);
    case Days::By::week:
        break;
    }
    const unsigned from_monday = weekday{day}.iso_encoding() - 1;
    return (days.week >> from_monday & 1u) != 0;
}

bool any_day(const Days& days) {
    return days.by == Days::By::week && (days.week & every_day) == every_day;
}

// Equal ends are a whole day, counted from there: an item must not vanish over a slip.
bool crosses_midnight(const Hours& hours) {
    return hours.end <= hours.begin;
}

} // namespace

LocalTime local_time(WallTime time, minutes utc_offset) {
    const WallTime local = time + utc_offset;
    const auto day = floor<days>(local);
    return {day, local - day};
}

WallTime wall_time(LocalTime local, minutes utc_offset) {
    return WallTime{local.day} + local.since_midnight - utc_offset;
}

bool is_workday(sys_days day, const Calendar& calendar) {
    if (contains(calendar.workdays, day)) return true;
    if (contains(calendar.holidays, day)) return false;
    return weekday{day}.iso_encoding() <= 5;
}

bool daypart_open(const Show& show, const Calendar& calendar, LocalTime now) {
    const bool today = day_open(show.days, calendar, now.day);
    if (show.hours.empty()) return today;
    const bool yesterday = day_open(show.days, calendar, now.day - days{1});
    return std::any_of(show.hours.begin(), show.hours.end(), [&](const Hours& hours) {
        const bool begun = now.since_midnight >= minutes{hours.begin};
        const bool before_end = now.since_midnight < minutes{hours.end};
        if (!crosses_midnight(hours)) return today && begun && before_end;
        return (today && begun) || (yesterday && before_end);
    });
}

std::optional<LocalTime> next_daypart(const Show& show, LocalTime now) {
    if (show.hours.empty() && any_day(show.days)) return std::nullopt;
    // Midnight bounds every answer, since the days may change there.
    milliseconds next = days{1};
    const auto consider = [&](int minute) {
        const milliseconds boundary = minutes{minute};
        if (boundary > now.since_midnight) next = std::min(next, boundary);
    };
    for (const auto& hours : show.hours) {
        consider(hours.begin);
        consider(hours.end);
    }
    return LocalTime{now.day, next};
}

} // namespace board
