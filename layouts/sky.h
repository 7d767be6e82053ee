// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace board {

// Sun and moon as China's calendar needs them, whose day begins at UTC+8 wherever the board hangs
// (GB/T 33661). Right from 1900 to 2100 but where something happens within half a minute of
// midnight: the sun's longitude is known to about an arc second, which it takes 25 seconds for.

// Which of the year's 24 parts the sun is in when the day begins: its longitude from the spring
// equinox in steps of 15°, 0–23.
int part_of_year(std::chrono::sys_days day);

// The day of new moon `k`; 0 is the first of 2000.
std::chrono::sys_days new_moon_day(int k);
// The last new moon that is not after that day.
int new_moon_before(std::chrono::sys_days day);

} // namespace board
