// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <chrono>
#include <string_view>

namespace board {

// Wall time picks what is on; steady time measures how long. They do not mix.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;
using SteadyTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>;

// Where time comes from. Passed in as an argument, so that tests can turn the hands.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual WallTime wall() const = 0;
    virtual SteadyTime steady() const = 0;
    // Whether wall() may be shown to people; if not, it is the earliest that it can be.
    virtual bool is_known() const { return true; }
};

// Whether the time of day that something is made for is known, or only the earliest it can be.
enum class WallIs { known, earliest };
inline WallIs wall_is(const Clock& clock) {
    return clock.is_known() ? WallIs::known : WallIs::earliest;
}

class SystemClock final : public Clock {
  public:
    WallTime wall() const override {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    SteadyTime steady() const override { return std::chrono::steady_clock::now(); }
};

// RFC 3339 date and time with offset ("2026-11-23T08:00:00+08:00"), or a bare date ("2026-11-23"),
// which is its midnight at `default_offset` from UTC.
Result<WallTime> parse_time(std::string_view text, std::chrono::minutes default_offset);

// "2026-11-23T00:00:00Z".
std::string format_utc(WallTime time);

} // namespace board
