// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/recall_receipts.h"
#include "content-sync/store/sync_status.h"
#include "content-sync/store/trust.h"

#include <optional>
#include <string>

namespace board {

// All that a store tells of itself. What is not there is empty.
struct BoardStatus {
    std::string store;
    std::optional<SyncStatus> sync; // none: board-sync has never run here
    struct Content {
        std::string channel;
        std::int64_t sequence = 0;
        WallTime issued{};
        std::optional<WallTime> expires;
        bool is_old = false; // for certain
    };
    std::optional<Content> content; // of the current snapshot
    std::optional<Message> trouble; // with it
    std::optional<Trust> trust;     // none: nothing signed was ever believed here
    std::string current, previous;  // snapshots
    std::size_t objects = 0;
    std::uint64_t object_bytes = 0;
    RecallReceipts recalls;
    WallTime clock_floor{};
    bool clock_known = true;
};

// Reads only, and reads what there is however broken the rest.
BoardStatus read_board_status(const std::string& store, const Clock& system);

// Whether the feed that is shown is signed, and the names of the keys that may sign: the first 16
// digits of each one's SHA-256.
bool is_signed(const BoardStatus& status);
std::vector<std::string> key_names(const Trust& trust);

// {"format":"board-status/1", …}: names that stay.
std::string status_json(const BoardStatus& status);
// For people, in Chinese and English.
std::string status_text(const BoardStatus& status);

// 0 the feed is shown, 1 the newest one was refused, 3 trouble, or nothing there.
int status_exit_code(const BoardStatus& status);

} // namespace board
