// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace board {

// One line of a --trace file.
struct Present {
    long milliseconds = 0;
    std::string item;
    int page = 0, weight = 0;
    std::string fingerprint;
};

// The real board-player as a child process, its trace and what it says.
class RunningPlayer {
  public:
    // Runs it with `arguments` and the environment entries `environment` ("NAME=value"; "NAME"
    // alone takes it away). `files` is a prefix for the files that catch its output.
    RunningPlayer(const std::vector<std::string>& arguments, const std::string& files,
                  const std::vector<std::string>& environment = {"SDL_VIDEODRIVER=offscreen"});
    RunningPlayer(const RunningPlayer&) = delete;
    RunningPlayer& operator=(const RunningPlayer&) = delete;
    ~RunningPlayer(); // kills it, should it still be there

    void signal(int number) const;
    int end();  // by SIGTERM; what wait() says then
    int wait(); // its exit code, or minus the signal that killed it

    std::vector<Present> trace() const;
    // How often something moved upon a page that stood.
    int moves() const;
    // Waits until a whole page of `item` has been presented; false after `seconds`.
    bool shows(const std::string& item, int seconds = 30) const;
    std::string standard_output() const;
    std::string standard_error() const;

  private:
    std::string files_;
    pid_t process_ = -1;
};

} // namespace board
