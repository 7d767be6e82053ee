// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/feed.h"

#include <optional>
#include <string>
#include <vector>

namespace board {

// Whether `item` is for `screen` at all, whenever: the lists of `show` narrow each other; an item
// that names no place at all is for the positions that its kind is made for.
bool shows_on(const Item& item, const Screen& screen);

// What may be on `screen` at `now`, in the feed's order; a pure function, so that every screen with
// the same feed and the same clock comes to the same answer. The items point into `feed`.
//
// Where: as shows_on() says. When: `from` ≤ now < `until`; days and hours are those of
// the feed's time zone, and hours over midnight belong to the day they begin on. While an urgent
// item may be shown, only urgent ones are. Tickers are no pages and not among them.
//
// While `now` is only the earliest that it can be, days and hours cannot be told: an item that has
// them is on at all of them, within its `from` and `until`.
std::vector<const Item*> playlist(const Feed& feed, const Screen& screen, WallTime now,
                                  WallIs is = WallIs::known);

// The lines of the ticker that runs on `screen` at `now`, in the feed's order; none while an urgent
// item is on.
std::vector<std::string> ticker_lines(const Feed& feed, const Screen& screen, WallTime now,
                                      WallIs is = WallIs::known);

// The first instant after `now` at which these may answer otherwise; none: never again.
std::optional<WallTime> next_change(const Feed& feed, const Screen& screen, WallTime now,
                                    WallIs is = WallIs::known);

} // namespace board
