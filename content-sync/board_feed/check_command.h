// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <cstdio>
#include <string>

namespace board {

enum class ReportForm { text, json };

struct CheckOptions {
    std::string feed; // a folder, or the feed's file in it
    ReportForm form = ReportForm::text;
};

// `board-feed check`: everything that can be found out about a feed and the files beside it,
// written to `out`. Returns the exit code: 0 no errors, 1 errors, 2 there is no such feed, 3 it
// cannot be read.
int run_check(const CheckOptions& options, const Clock& clock, std::FILE* out);

} // namespace board
