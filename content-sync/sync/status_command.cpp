// SPDX-License-Identifier: MIT
#include "content-sync/sync/status_command.h"

#include <cstdio>

namespace board {

int run_status(const StatusWords& words) {
    std::string store = words.store;
    if (store.empty()) {
        const auto config = read_sync_config(words.config);
        if (!config) {
            const auto& what = config.error().what;
            std::fprintf(stderr, "%s\n%s\n", what.zh.c_str(), what.en.c_str());
            return 2;
        }
        store = config->store.value_or("");
    }
    const auto status = read_board_status(store, SystemClock{});
    const auto text = words.json ? status_json(status) : status_text(status);
    std::fputs(text.c_str(), stdout);
    return status_exit_code(status);
}

} // namespace board
