// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

namespace board {

// The steps of what moves without end: on a grid of their own, so that a late one delays none, and
// fewer of them on a machine that cannot keep up.
class Pace {
  public:
    explicit Pace(std::chrono::nanoseconds step)
        : step_{step} {}

    void begin(SteadyTime now) { began_ = next_ = now; }
    SteadyTime next() const { return next_; }
    // A step was taken and is done at `now`.
    void stepped(SteadyTime now);
    // Even at its slowest it is mostly late.
    bool lost() const { return lost_; }

  private:
    std::chrono::nanoseconds step_;
    SteadyTime began_{}, next_{};
    int steps_ = 0, late_ = 0; // since this was looked at last
    int slower_ = 1;
    bool lost_ = false;
};

} // namespace board
