// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

namespace board {

// A clock whose hands a test turns.
class HandClock final : public Clock {
  public:
    WallTime wall() const override { return wall_; }
    SteadyTime steady() const override { return steady_; }
    void pass(std::chrono::milliseconds time) {
        wall_ += time;
        steady_ += time;
    }
    void set_wall(WallTime time) { wall_ = time; }

  private:
    WallTime wall_{std::chrono::seconds{1'795'000'000}};
    SteadyTime steady_{std::chrono::seconds{1000}};
};

} // namespace board
