// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"
#include "base/floored_clock.h"

#include <string>

namespace board {

// What a store knows of the time:
//   clock          an empty file; its mtime has certainly passed: see save_time()
//   trust.json     when the newest believed manifest was issued: said, even when it is signed, for
//   the feed       a slip of an editor's pen, or a stolen key, may say 2099. A floor up there would
//                  have every certificate expired, and no mended feed could ever arrive.

// Nobody issues a feed further ahead of the floor than this.
inline constexpr std::chrono::days longest_guess{400};

// Raises `clock` to what is proven. While its time is not known, lets it guess by what is said, at
// most `longest_guess` above the floor. Reads only.
void raise_from_store(FlooredClock& clock, const std::string& store);

// Saves what is proven in the store's `clock`, at most once a day, and raises `clock` to it. The
// proof is steady time alone: the floor at the start, and how long this program has run since. What
// the system's clock says is not saved, for a floor that is too high would last: a clock that was
// set a year ahead, or a battery that fails into 2099, would have every certificate expired. No
// byte is written: it is a matter of futimens(2).
Result<> save_time(FlooredClock& clock, const Fd& store);

} // namespace board
