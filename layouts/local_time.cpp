// SPDX-License-Identifier: MIT
#include "layouts/local_time.h"

#include <array>
#include <cstdio>

namespace board {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

sys_days day_number(WallTime time, std::chrono::minutes offset) {
    return std::chrono::floor<days>(time + offset);
}

} // namespace

std::chrono::year_month_day local_day(WallTime time, std::chrono::minutes offset) {
    return std::chrono::year_month_day{day_number(time, offset)};
}

std::string clock_text(WallTime time, std::chrono::minutes offset) {
    const auto since =
        std::chrono::floor<std::chrono::minutes>(time + offset - day_number(time, offset));
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(since.count() / 60 % 24),
                  static_cast<int>(since.count() % 60));
    return text;
}

std::string date_text(WallTime time, std::chrono::minutes offset) {
    const auto date = local_day(time, offset);
    return std::to_string(unsigned{date.month()}) + "月" + std::to_string(unsigned{date.day()}) +
           "日";
}

std::string long_date_text(WallTime time, std::chrono::minutes offset) {
    return std::to_string(int{local_day(time, offset).year()}) + "年" + date_text(time, offset);
}

std::string weekday_text(WallTime time, std::chrono::minutes offset) {
    constexpr std::array<const char*, 7> names{"星期日", "星期一", "星期二", "星期三",
                                               "星期四", "星期五", "星期六"};
    return names[std::chrono::weekday{day_number(time, offset)}.c_encoding()];
}

WallTime FeedTime::end() const {
    return bare_date ? time + days{1} : time;
}

std::optional<FeedTime> feed_time(std::string_view written, std::chrono::minutes offset) {
    constexpr std::size_t date_length = 10; // "2026-12-03"
    const auto time = parse_time(written, offset);
    if (!time) return std::nullopt;
    return FeedTime{*time, written.size() == date_length};
}

std::string when_text(const FeedTime& when, std::chrono::minutes offset) {
    const std::string day = date_text(when.time, offset) + "　" + weekday_text(when.time, offset);
    return when.bare_date ? day : day + "　" + clock_text(when.time, offset);
}

int days_until(WallTime now, WallTime then, std::chrono::minutes offset) {
    return static_cast<int>((day_number(then, offset) - day_number(now, offset)).count());
}

} // namespace board
