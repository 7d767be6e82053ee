// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"

#include <optional>
#include <string>

namespace board {

// Which of the feed's screens this player is: by id; else the first of a position; else the first.
// How the machine's own options say that it hangs and moves outranks the feed.
struct ScreenChoice {
    std::string id;
    std::optional<Position> position = {};
    std::optional<Rotate> rotate = {};
    std::optional<Motion> motion = {};

    // A position without a screen of its own makes a nameless one. Fault::missing: the feed has no
    // screen of this id; the message lists those that it has.
    Result<Screen> among(const Feed& feed) const;
    // What can be said before there is a feed.
    Screen unseen() const;

  private:
    Screen as_set_up(Screen screen) const;
};

// What a command line answers to a position's name: nothing, or which names there are.
std::string complaint_about_position(const std::string& name);

} // namespace board
