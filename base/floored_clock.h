// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

namespace board {

// The machine's clock over a floor: a time that has certainly passed. A machine without a battery
// starts in 1970; its time is not known then, but it is not before the floor, and it goes on.
//
//   the system's clock is at or above the floor   known: wall() is the system's
//   it is below                                   wall() is the floor (or the guess, where that
//                                                 is later) and the steady time since it was set
//
// Belongs to one thread.
class FlooredClock final : public Clock {
  public:
    // `system` must outlive this.
    FlooredClock(const Clock& system, WallTime floor)
        : system_{system} {
        raise(floor);
    }

    WallTime wall() const override;
    SteadyTime steady() const override { return system_.steady(); }
    bool is_known() const override { return system_.wall() >= floor_; }
    WallTime floor() const { return floor_; }
    // The floor, and the steady time since it was raised: that has certainly passed by now.
    WallTime proven() const {
        return floor_ + std::chrono::floor<std::chrono::milliseconds>(steady() - raised_);
    }

    // It is proven that `time` has passed; no effect when the floor is higher.
    void raise(WallTime time);
    // It is said that `time` has passed, by somebody who cannot prove it: believed only while the
    // time is not known, so that a slip of the pen takes no good clock away.
    void guess(WallTime time);

  private:
    void start_at(WallTime time);
    WallTime estimate() const {
        return since_ + std::chrono::floor<std::chrono::milliseconds>(steady() - set_);
    }

    const Clock& system_;
    WallTime floor_{WallTime::min()};
    WallTime since_{WallTime::min()}; // the estimate at `set_`
    SteadyTime set_{}, raised_{};
};

} // namespace board
