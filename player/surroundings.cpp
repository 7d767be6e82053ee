// SPDX-License-Identifier: MIT
#include "player/surroundings.h"

namespace board {
namespace {

// Only a page, or the feed's own silence, comes with a screen that the feed has placed.
std::optional<Position> position_of(const Prepared& prepared, const ScreenChoice& choice) {
    const auto* absence = prepared.absence();
    if (absence && absence->why != Absence::Why::nothing_now) return choice.position;
    return prepared.screen.position;
}

} // namespace

Surroundings look_around(const Prepared& prepared, const ScreenChoice& choice,
                         const std::string& store) {
    Surroundings around;
    around.screen = prepared.screen.id;
    around.name = prepared.screen.name;
    around.position = position_of(prepared, choice);
    around.store = store;
    if (auto status = read_sync_status(store)) around.sync = std::move(status).take();
    around.host = host_name();
    around.addresses = network_addresses();
    return around;
}

} // namespace board
