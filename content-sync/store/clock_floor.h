// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"
#include "base/floored_clock.h"

#include <string>

namespace board {

// What a store knows of the time:
//   clock          an empty file; its mtime is a day before board-sync saved the time last: proven
//   trust.json     when the newest believed manifest was issued: said, even when it is signed, for
//   the feed       a slip of an editor's pen, or a stolen key, may say 2099. A floor up there would
//                  have every certificate expired, and no mended feed could ever arrive.

inline constexpr std::chrono::days longest_clock_step{400};

// Raises `clock` to what is proven. While its time is not known, lets it guess by what is said, at
// most `longest_clock_step` above the floor. Reads only.
void raise_from_store(FlooredClock& clock, const std::string& store);

// Saves the time in the store's `clock` and raises `clock`, at most once a day and only when it is
// known. No byte is written: it is a matter of futimens(2).
//
// A floor that is too high would last. So a day is taken off, since a clock may be hours ahead
// until the network has set it (and a battery clock that keeps local time is, in China, eight); and
// a time more than `longest_clock_step` above the floor is not saved, since a machine whose battery
// fails may start in 2099 as well as in 1970.
Result<> save_time(FlooredClock& clock, const Fd& store);

} // namespace board
