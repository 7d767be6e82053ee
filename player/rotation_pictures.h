// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "player/player_options.h"
#include "player/prepared.h"

#include <cstdio>
#include <variant>

namespace board {

// Plays whole rotations without a display and without waiting: every page that would be shown is
// left as a PNG in `options.out`, named so that the files sort in playing order, with a line about
// each on `report`. Where there is nothing to show, the notice card is left instead; a screen that
// the feed does not know leaves nothing. Fault::missing: fonts or layouts are not there.
struct Played {};
using RotationEnd = std::variant<Played, Absence>;
Result<RotationEnd> leave_rotation_pictures(const PlayerOptions& options, const Clock& clock,
                                            const Log& log, std::FILE* report);

} // namespace board
