// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/findings.h"

#include <optional>

namespace board {

// What a bare date means: the beginning of its day, or (for "until") its end.
enum class DayEdge { begin, end };

// Reads the times of a feed, reporting the bad ones as "bad-time".
struct TimeReader {
    std::chrono::minutes utc_offset;
    Findings& findings;

    // The time in member `key` of `object`, which lies at `pointer`; nothing when there is none.
    std::optional<WallTime> member(Json object, std::string_view key, const std::string& pointer,
                                   DayEdge edge = DayEdge::begin,
                                   Severity severity = Severity::error) const;
    // The time that `value` itself is.
    std::optional<WallTime> read(Json value, const std::string& pointer, DayEdge edge,
                                 Severity severity) const;
    // Reports "from-after-until".
    void check_order(std::optional<WallTime> from, std::optional<WallTime> until,
                     const std::string& pointer) const;
};

} // namespace board
