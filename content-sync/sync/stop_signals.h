// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <csignal>

namespace board {

// SIGTERM and SIGINT, held back from the moment this is made and asked for between steps: there is
// no handler, so nothing is interrupted half-way. Make it before any thread starts.
class StopSignals {
  public:
    StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    bool arrived() const;
    // Sleeps; returns early, and true, when a signal is or has been there.
    bool wait(std::chrono::milliseconds time) const;

  private:
    sigset_t signals_;
};

} // namespace board
