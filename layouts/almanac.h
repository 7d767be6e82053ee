// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

namespace board {

// A day as China's lunar calendar (农历, GB/T 33661) names it, and the solar term that begins on
// it. Computed by its rules from sun and moon: ICU 72 has the new years of 2027 and 2030 a day
// wrong.
struct LunarDay {
    int month = 1, day = 1; // 1–12, 1–30
    bool leap = false;      // the month repeats the number of the one before
    std::string name;       // "十月十六", "闰六月初一"
    std::string term;       // "小雪"; empty on most days
};

LunarDay lunar_day(std::chrono::year_month_day date);

} // namespace board
