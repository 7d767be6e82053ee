// SPDX-License-Identifier: MIT
#include "player/pace.h"

namespace board {
namespace {

constexpr int steps_to_judge = 240;
constexpr int slowest = 4; // a quarter of the steps

} // namespace

void Pace::stepped(SteadyTime now) {
    const auto step = step_ * slower_;
    ++steps_;
    late_ += now - next_ > step;
    next_ = began_ + ((now - began_) / step + 1) * step;
    if (steps_ < steps_to_judge) return;
    const bool behind = late_ * 2 > steps_;
    steps_ = late_ = 0;
    if (!behind) return;
    lost_ = slower_ == slowest;
    if (!lost_) slower_ *= 2;
}

} // namespace board
