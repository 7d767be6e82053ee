// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <string>
#include <vector>

namespace board {

// What this board has come to believe of its signed feed, kept as `trust.json` in the store so that
// neither a replayed manifest nor a restart can take it back. Written before the snapshot that it
// belongs to. TUF 1.0.33 §5.3 and §5.5, in small.
struct Trust {
    std::string channel;
    std::vector<std::string> configured; // the board's own keys, which all this began from
    std::int64_t root = 0;               // version of the newest root file; 0: the configured keys
    std::vector<std::string> keys;       // public keys that may sign manifests, 64 hex digits each
    std::int64_t sequence = 0;           // of the newest manifest that was believed
    std::string manifest;                // its SHA-256; empty: none yet
    WallTime issued{};                   // when it was issued: no clock can be before it
    bool operator==(const Trust&) const = default;
};

// The text of trust.json.
std::string write_trust(const Trust& trust);
// Fault::missing: nothing was ever believed here; Fault::malformed: the file is damaged.
Result<Trust> read_trust(const std::string& store);

} // namespace board
