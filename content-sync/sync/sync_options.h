// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace board {

// What board-sync is told on its command line.
struct SyncOptions {
    std::string feed, store, channel;
    std::chrono::seconds every{60};
    bool once = false; // SyncLoop::once() says how it ends
};

// Either the options, or the program's exit code when there is nothing to do (help, wrong usage).
struct SyncCommand {
    std::optional<SyncOptions> options;
    int exit_code = 0;
};
SyncCommand read_sync_command(int argc, char** argv);

} // namespace board
