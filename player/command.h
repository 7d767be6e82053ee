// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "player/player_options.h"

namespace CLI {
class App;
}

namespace board {

// Declares board-player's options on `app`; parsing fills `options`. The folders of layouts and
// fonts are those beside the program, where none are given.
void declare_player_options(CLI::App& app, PlayerOptions& options);

// Plays, or leaves pictures, as the options say; returns the program's exit code: 0 fine, 1 there
// was nothing to show, 2 the theme, or off screen the screen, is unknown, 3 the machine's fault.
int run_player(PlayerOptions options, const Clock& system);

} // namespace board
