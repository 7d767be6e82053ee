// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"

#include <optional>
#include <string>

namespace board {

// Which of the feed's screens this player is: by id; else the first of a position; else the first.
struct ScreenChoice {
    std::string id;
    std::optional<Position> position;

    // A position without a screen of its own makes a nameless one. Fault::missing: the feed has no
    // screen of this id; the message lists those that it has.
    Result<Screen> among(const Feed& feed) const;
    // What can be said before there is a feed.
    Screen unseen() const;
};

} // namespace board
