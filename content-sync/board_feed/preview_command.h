// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/units.h"
#include "player/screen_choice.h"

#include <cstdio>
#include <string>

namespace board {

struct PreviewOptions {
    std::string feed; // a folder, or the feed's file in it
    ScreenChoice screen;
    Size size{Px{1920}, Px{1080}};
    std::string theme; // empty: the screen's
    std::string out;   // folder; made when it is not there
    bool frames = false;
};

// `board-feed preview`: every page of every item that is for this screen, at whatever time, painted
// by the player's own code from a snapshot made by board-sync's own code. Files sort in playing
// order: 02-flags-11-1.png, and with `frames` the same with .txt and .json. Returns the exit code:
// 0 all painted, 1 something in the feed is wrong, 2 no such feed, screen or theme, 3 the machine.
int run_preview(const PreviewOptions& options, const Clock& clock, std::FILE* out);

} // namespace board
