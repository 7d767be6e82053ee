// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/sync_status.h"
#include "player/prepared.h"

#include <string>
#include <vector>

namespace board {

// What a screen says when it has no page to show, or when somebody asks it (key i): what is the
// matter, which screen this is, and what to do.
struct Notice {
    struct Fact {
        std::string label, value;
        bool operator==(const Fact&) const = default;
    };
    Message title;
    Message what; // may be empty
    std::vector<Fact> facts;
    std::string heading; // of the advice
    std::vector<std::string> advice;

    bool operator==(const Notice&) const = default;
};

// Where this player stands and how its content came, or did not.
struct Surroundings {
    Screen screen;
    std::string store;
    std::optional<SyncStatus> sync; // none: board-sync has never run on this store
    std::string host;
    std::vector<std::string> addresses;
};

// Looks at the machine and the store.
Surroundings look_around(const Screen& screen, const std::string& store);

Notice notice_of(const Absence& absence, const Surroundings& surroundings);
// When nothing is the matter.
Notice notice_of(const Surroundings& surroundings);

} // namespace board
