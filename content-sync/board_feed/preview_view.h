// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/preview_command.h"
#include "layouts/layout_folders.h"
#include "layouts/screen_profile.h"

#include <string>
#include <vector>

namespace board {

// A screen that is previewed: which one, how large, in which theme.
struct PreviewView {
    std::string name; // of its sheets: "garden-landscape-1920x1080-red"
    Screen screen;
    ScreenProfile profile;
    std::size_t every = 1; // one item in so many is shown
};

// The one screen that the options name; with `all` every position, size and theme that they leave
// open, in the order of the names. Fault::missing: no such screen.
Result<std::vector<PreviewView>> preview_views(const PreviewOptions& options, const Feed& feed,
                                               const LayoutFolders& layouts);

} // namespace board
