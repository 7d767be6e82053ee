// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "content-sync/sync/sync_config.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace board {

// What board-sync is told on its command line. It goes before what the configuration file says.
struct SyncWords {
    std::string config; // the file; empty: none
    std::optional<std::string> feed, store, channel;
    std::optional<std::int64_t> every; // seconds
    std::vector<std::string> keys;     // none: the file's
    bool once = false;                 // SyncLoop::once() says how it ends
};

// What came of both.
struct SyncOptions {
    std::string feed, store, channel;
    std::chrono::seconds every{60};
    std::vector<std::string> keys;
    std::string proxy, ca_file;
    std::string token; // a secret: never logged
    std::optional<Px> longest_edge;
    bool films = false;
    bool operator==(const SyncOptions&) const = default;
};

// Reads the configuration file, if there is one, and the token's file. A relative token_file is
// looked for in `credentials` ($CREDENTIALS_DIRECTORY, empty: none) and then beside the
// configuration. Faults are read_sync_config()'s; Fault::missing when no feed or no store is named.
Result<SyncOptions> sync_options(const SyncWords& words, const std::string& credentials);

// What to do: `status` when that was asked for, else to sync; or the program's exit code when there
// is nothing to do (help, wrong usage).
struct StatusWords {
    std::string config, store;
    bool json = false;
};
struct SyncCommand {
    std::optional<SyncWords> sync;
    std::optional<StatusWords> status;
    int exit_code = 0;
};
SyncCommand read_sync_command(int argc, char** argv);

} // namespace board
