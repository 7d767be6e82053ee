// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "player/player_options.h"

#include <cstdio>

namespace board {

// Plays whole rotations without a display and without waiting: every page that would be shown is
// left as a PNG in `options.out`, named so that the files sort in playing order, with a line about
// each on `report`. Where there is nothing to show, the notice card is left instead.
enum class RotationEnd { played, nothing_to_show };
Result<RotationEnd> leave_rotation_pictures(const PlayerOptions& options, const Clock& clock,
                                            const Log& log, std::FILE* report);

} // namespace board
