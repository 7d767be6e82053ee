// SPDX-License-Identifier: MIT
#include "player/ticker_part.h"

#include <algorithm>
#include <cassert>

namespace board {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds per_character{200};
constexpr milliseconds to_notice{1500}; // that another line has come

milliseconds dwell(const Line& part) {
    return to_notice + per_character * static_cast<int>(part.cells.size());
}

} // namespace

TickerPart ticker_part_at(const Ticker& ticker, WallTime now) {
    assert(!ticker.parts.empty());
    milliseconds cycle{};
    for (const Line& part : ticker.parts) cycle += dwell(part);
    auto into = now.time_since_epoch() % cycle;
    if (into < milliseconds{}) into += cycle;
    TickerPart at{0, now - into};
    for (const Line& part : ticker.parts) {
        at.until += dwell(part);
        if (now < at.until) break;
        ++at.part;
    }
    return at;
}

} // namespace board
