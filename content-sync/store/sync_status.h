// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

namespace board {

// How board-sync is getting on, for the player's notice card: `sync.json` in the store. It is
// written when the state changes and at no other time; where there is none yet, as `trying` before
// the first attempt, so that a card can name the feed's address at once.
struct SyncStatus {
    enum class State {
        ok,          // what the feed says is what is shown
        incomplete,  // shown, but some pictures did not arrive
        unreachable, // the server or folder cannot be reached; the last content stays
        refused,     // the feed was read and refused; the last content stays
        no_space,    // the disk is full; the last content stays
        disk,        // the disk cannot be written for another reason
        trying,      // the first attempt is under way; there is nothing older to tell
    };
    State state = State::ok;
    std::string feed;          // its address
    WallTime since{};          // of the state
    Message message;           // what it means and what to do; empty when ok
    std::int64_t sequence = 0; // of the feed that is stored; 0: none
};

std::string_view sync_state_name(SyncStatus::State state);

// Fault::missing: board-sync has never run here.
Result<SyncStatus> read_sync_status(const std::string& store);

// The text of sync.json.
std::string write_sync_status(const SyncStatus& status);

// Whether `now` would tell a visitor anything that `before` does not. Two ways of being
// unreachable are the same: a flapping network must not wear out the disk.
bool says_the_same(const SyncStatus& before, const SyncStatus& now);

} // namespace board
