// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/sync/signals.h"
#include "tests/store/test_board.h"

#include <algorithm>

namespace board {

// Signals that never come; a wait turns the clock's hands as far as it was asked for.
class VirtualWait final : public Signals {
  public:
    explicit VirtualWait(TestClock& clock)
        : clock_{clock} {}
    bool stopped() const override { return false; }
    bool take_reload() override { return false; }
    bool wait(std::chrono::milliseconds time) override {
        clock_.ticks += time;
        clock_.now += time;
        longest = std::max(longest, time);
        return false;
    }
    std::chrono::milliseconds longest{0};

  private:
    TestClock& clock_;
};

} // namespace board
