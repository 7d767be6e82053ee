// SPDX-License-Identifier: MIT
#pragma once

#include "player/notice_setting.h"

namespace board {

// How much of a notice is set, and how large.
struct NoticePlan {
    double unit = 1; // pixels for a pixel of a 1080-pixel page
    bool english = true;
    std::size_t what_lines = 8, value_lines = 6; // longer ones end with "…"
    int least_use = 100;                         // facts of this use or more are left out
    std::size_t advice = 100;                    // so many lines of it
};

// The scale at which a card of this size is designed: narrow ones count by their width.
double natural_unit(Size card);

// Where everything comes to stand by a plan, on the card or below it.
NoticeSetting set_by_plan(const Notice& notice, Size card, const NoticeMeasure& measure,
                          const NoticePlan& plan);

} // namespace board
