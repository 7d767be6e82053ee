// SPDX-License-Identifier: MIT
#include "base/floored_clock.h"

namespace board {

WallTime FlooredClock::wall() const {
    return is_known() ? system_.wall() : estimate();
}

void FlooredClock::raise(WallTime time) {
    if (time <= floor_) return;
    floor_ = time;
    raised_ = steady();
    start_at(time);
}

void FlooredClock::guess(WallTime time) {
    start_at(time);
}

void FlooredClock::start_at(WallTime time) {
    if (since_ != WallTime::min() && time <= estimate()) return;
    since_ = time;
    set_ = steady();
}

} // namespace board
