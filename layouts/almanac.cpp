// SPDX-License-Identifier: MIT
#include "layouts/almanac.h"

#include "layouts/sky.h"

#include <array>

namespace board {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::array<const char*, 12> month_names{"正月", "二月", "三月", "四月", "五月", "六月",
                                                  "七月", "八月", "九月", "十月", "冬月", "腊月"};
constexpr std::array<const char*, 10> figures{"一", "二", "三", "四", "五",
                                              "六", "七", "八", "九", "十"};
// By the sun's longitude, from 0°.
constexpr std::array<const char*, 24> term_names{
    "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露",
    "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒", "立春", "雨水", "惊蛰"};
constexpr int winter_solstice = 18; // among the terms

// 初一 … 初十, 十一 … 二十, 廿一 … 三十.
std::string day_name(int day) {
    if (day == 20) return "二十";
    if (day == 30) return "三十";
    constexpr std::array<const char*, 3> tens{"初", "十", "廿"};
    return std::string{tens[static_cast<std::size_t>((day - 1) / 10)]} +
           figures[static_cast<std::size_t>((day - 1) % 10)];
}

// The month that the winter solstice of that year falls in, which is always the eleventh.
int solstice_month(std::chrono::year year) {
    sys_days day{year / std::chrono::December / 20};
    while (part_of_year(day + days{1}) < winter_solstice) day += days{1};
    return new_moon_before(day);
}

// Every other term is a principal one; the month without any is the leap month.
bool has_principal_term(int month) {
    return part_of_year(new_moon_day(month)) / 2 != part_of_year(new_moon_day(month + 1)) / 2;
}

// The leap month of the thirteen from one solstice to the next: the first without principal term.
int leap_month(int first, int last) {
    for (int month = first + 1; month < last; ++month)
        if (!has_principal_term(month)) return month;
    return last;
}

} // namespace

LunarDay lunar_day(std::chrono::year_month_day date) {
    const sys_days day{date};
    const int month = new_moon_before(day);
    int first = solstice_month(date.year());
    int last = first;
    if (month < first)
        first = solstice_month(date.year() - std::chrono::years{1});
    else
        last = solstice_month(date.year() + std::chrono::years{1});
    const int leap = last - first > 12 ? leap_month(first, last) : last;
    const int since = month - first - (month >= leap ? 1 : 0);
    LunarDay named;
    named.month = (since + 10) % 12 + 1;
    named.leap = month == leap;
    named.day = static_cast<int>((day - new_moon_day(month)).count()) + 1;
    named.name = (named.leap ? "闰" : "") +
                 std::string{month_names[static_cast<std::size_t>(named.month - 1)]} +
                 day_name(named.day);
    const int part = part_of_year(day + days{1});
    if (part != part_of_year(day)) named.term = term_names[static_cast<std::size_t>(part)];
    return named;
}

} // namespace board
