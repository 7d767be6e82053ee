// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace board {

// What a screen would make of a store, in one line that names all of it: the feed's sequence, its
// items and every pixel of every picture. Two equal lines are the same content.
struct View {
    std::string shown;   // empty: nothing can be shown
    std::string trouble; // why nothing, or why not all, or why the snapshot before the current one
    bool operator==(const View&) const = default;
};

// As the player reads: digests are checked.
View view_of(const std::string& store);
// As a reader that believes its disk: it follows `current` and checks no digest. What it cannot
// read at all it does not show.
View naive_view_of(const std::string& store);

} // namespace board
