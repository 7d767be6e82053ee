// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <string>

namespace board {

// A moment as a command line names it: "2026-11-23T08:00" or "2026-11-23" at `offset` from UTC, or
// any time of a feed.
Result<WallTime> moment_named(const std::string& text, std::chrono::minutes offset);

// What a command line answers to a moment: nothing, or why it is none.
std::string complaint_about_moment(const std::string& text);

} // namespace board
