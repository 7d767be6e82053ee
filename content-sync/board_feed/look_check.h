// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "layouts/layout_folders.h"

#include <string>
#include <vector>

namespace board {

// What a screen's `theme` and an item's `layout` can name.
struct Looks {
    std::vector<std::string> themes, layouts;

    static Result<Looks> open(const LayoutFolders& layouts);
    bool has_theme(const std::string& name) const;
};

// A warning for every theme and layout that there is not; the position's own theme and the
// article's layout take their place.
Diagnostics check_looks(const Feed& feed, const Looks& looks);

} // namespace board
