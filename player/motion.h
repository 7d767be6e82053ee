// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"

namespace board {

// Whether pages fade and the ticker runs.
inline bool has_motion(const Screen& screen) {
    return screen.motion.value_or(Motion::full) == Motion::full;
}

// Whether flags stir: a team's board stands still unless it is told otherwise.
inline bool flags_stir(const Screen& screen) {
    const auto usual = screen.position == Position::team ? Motion::still : Motion::full;
    return screen.motion.value_or(usual) == Motion::full;
}

} // namespace board
