// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/units.h"
#include "player/screen_choice.h"

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace board {

enum class PreviewForm { pages, sheets };

struct PreviewOptions {
    std::string feed;         // a folder, or the feed's file in it
    bool all = false;         // every position, size and theme not named here
    ScreenChoice screen;      // one is named, unless `all`
    std::optional<Size> size; // 1920x1080
    std::optional<double> diagonal_inches, distance_metres; // the screen's
    std::string theme;                                      // empty: the screen's
    std::string layouts;            // a site's own; empty: the house's alone
    std::string at;                 // the moment of the pages; empty: the feed's
    std::vector<std::string> items; // ids; empty: all
    PreviewForm form = PreviewForm::pages;
    bool frames = false; // beside each page
    std::string out;     // folder; made when it is not there
};

// `board-feed preview`: every page of every item that is for a screen, at whatever time, painted
// by the player's own code from a snapshot made by board-sync's own code. Files sort in playing
// order: 02-flags-11-1.png, and with `frames` the same with .txt and .json. As sheets, many pages
// are on one: garden-landscape-1920x1080-red-1.png. Returns the exit code: 0 all painted, 1
// something in the feed or in the site's layouts is wrong, 2 no such feed, screen, theme, item or
// folder, 3 the machine.
int run_preview(const PreviewOptions& options, const Clock& clock, std::FILE* out);

} // namespace board
