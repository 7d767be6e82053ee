// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <string>
#include <vector>

namespace board {

// The instant that a page is composed for, and what stands around it then. A page is a function of
// item, screen and moment; composed for the next minute, it differs where it shows the time.
struct Moment {
    WallTime now{};
    std::size_t turn = 0, turns = 0; // its place in the rotation, from 1; 0: not known
    std::vector<std::string> ticker; // the lines that run below the pages; none: no ticker
};

} // namespace board
