// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace board {

// Starts board-sync with `words`, or a shell where they begin with "sh"; what it says is added to
// the file `log`. `environment` ("NAME=value") is added to the test's own.
pid_t start_sync(std::vector<std::string> words, const std::string& log,
                 const std::vector<std::string>& environment = {});

// Waits for its end; its exit code.
int wait_for(pid_t id);

} // namespace board
