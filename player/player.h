// SPDX-License-Identifier: MIT
#pragma once

#include "base/floored_clock.h"
#include "base/log.h"
#include "player/player_options.h"

namespace board {

// Plays the store on a display until somebody ends it. Fault::io: there is no display.
Result<> play(const PlayerOptions& options, FlooredClock& clock, const Log& log);

} // namespace board
