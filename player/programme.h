// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/feed.h"

#include <optional>
#include <string>
#include <vector>

namespace board {

using Dwell = std::chrono::milliseconds;

// An item of the playlist as the rotation sees it.
struct ProgrammeItem {
    std::string id;
    std::vector<Dwell> pages; // how long each page stands; at least one page, each over zero
    int weight = 1;           // how many times it comes in a cycle
};

// One page's turn on the screen.
struct Slot {
    std::size_t index = 0; // in the cycle
    std::string item;
    int page = 1; // from 1
    WallTime begins{}, ends{};

    bool covers(WallTime time) const { return begins <= time && time < ends; }
};

// How long a page of `item` with `characters` characters to be read stands: as the item says, else
// the time that reading takes, within the position's rhythm.
Dwell dwell_time(const Item& item, Position position, std::size_t characters);

// The rotation: items × pages × dwell, without end. Where it stands is the wall time modulo the
// cycle's length; no other state, so that two screens with the same snapshot and synchronised
// clocks turn their pages together.
class Programme {
  public:
    // Items in the playlist's order, at least one.
    explicit Programme(const std::vector<ProgrammeItem>& items);

    std::size_t slots() const { return turns_.size(); }
    Dwell cycle() const { return cycle_; }
    Slot slot_at(WallTime time) const;
    // The turn `index` (any whole number, counted round the cycle) of the cycle that runs at
    // `time`.
    Slot slot(std::ptrdiff_t index, WallTime time) const;
    // Where `slot` of another programme comes here: the same item's same page, or its last where it
    // has fewer now, at the place nearest to the old one. None: the item is not played any more.
    std::optional<std::size_t> place_of(const Slot& slot) const;

  private:
    struct Turn {
        std::string item;
        int page;
        Dwell begins, dwell; // from the cycle's start
    };

    WallTime cycle_start(WallTime time) const;
    Slot slot_of(std::size_t index, WallTime start) const;

    std::vector<Turn> turns_;
    Dwell cycle_{};
};

} // namespace board
