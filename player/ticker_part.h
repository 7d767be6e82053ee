// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "layouts/frame.h"

namespace board {

// Which of a ticker's parts stands still in its band, and until when: each as long as reading it
// takes, its turn by the wall clock alone. The ticker has a part at least.
struct TickerPart {
    std::size_t part = 0;
    WallTime until{};
};
TickerPart ticker_part_at(const Ticker& ticker, WallTime now);

} // namespace board
