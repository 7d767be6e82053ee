// SPDX-License-Identifier: MIT
// board-sync: brings a feed and its pictures into the store, now and whenever they change.

#include "content-sync/sync/status_command.h"
#include "content-sync/sync/sync_service.h"

int main(int argc, char** argv) {
    const auto command = board::read_sync_command(argc, argv);
    if (command.sync) return board::run_sync(*command.sync);
    if (command.status) return board::run_status(*command.status);
    return command.exit_code;
}
