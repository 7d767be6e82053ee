// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <string>
#include <vector>

namespace board {

// The instant that a page is composed for, and what stands around it then. A page is a function of
// item, screen and moment; composed for the next minute, it differs where it shows the time.
//
// A machine may not know the time: then `now` is the epoch, no page says a time, a date of today or
// a count of days, and what is certainly over is judged by `earliest`.
struct Moment {
    WallTime now{};
    std::size_t turn = 0, turns = 0; // its place in the rotation, from 1; 0: not known
    std::vector<std::string> ticker; // the lines that run below the pages; none: no ticker
    WallTime earliest{};             // what has certainly passed, while `now` is not known

    bool is_known() const { return now != WallTime{}; }
    WallTime passed() const { return is_known() ? now : earliest; }
};

} // namespace board
