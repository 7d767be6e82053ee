// SPDX-License-Identifier: MIT
#pragma once

#include "player/preparation.h"

#include <optional>
#include <string>

namespace board {

struct PlayerOptions {
    PreparationOptions preparation;
    std::optional<Size> window; // none: the whole screen
    std::string trace;          // a file; empty: none

    bool offscreen = false; // pictures into files, without a display
    Size size{Px{1920}, Px{1080}};
    int rotations = 1;
    std::string out;
};

} // namespace board
