// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/sync_status.h"
#include "player/machine.h"
#include "player/prepared.h"
#include "player/screen_choice.h"

#include <optional>
#include <string>
#include <vector>

namespace board {

// Where this player stands and how its content came, or did not.
struct Surroundings {
    std::string screen, name;         // its id, and what the feed calls it
    std::optional<Position> position; // none: not known until the feed says it
    std::string store;
    std::optional<SyncStatus> sync; // none: board-sync has never run on this store
    std::string host;
    std::vector<NetworkAddress> addresses;
};

// Looks at the machine and the store.
Surroundings look_around(const Prepared& prepared, const ScreenChoice& choice,
                         const std::string& store);

} // namespace board
