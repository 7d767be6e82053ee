// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <csignal>

namespace board {

// What the outside world asks of the loop between its steps; tests put their own in its place.
class Signals {
  public:
    virtual ~Signals() = default;
    // It was asked to end; stays so.
    virtual bool stopped() const = 0;
    // It was asked to read its configuration again since the last call.
    virtual bool take_reload() = 0;
    // Sleeps; returns early, and true, when something is or was asked.
    virtual bool wait(std::chrono::milliseconds time) = 0;
};

// SIGTERM, SIGINT and SIGHUP, held back from the moment this is made and asked for between steps:
// there is no handler, so nothing is interrupted half-way. Make it before any thread starts.
class SystemSignals final : public Signals {
  public:
    SystemSignals();
    SystemSignals(const SystemSignals&) = delete;
    SystemSignals& operator=(const SystemSignals&) = delete;

    bool stopped() const override;
    bool take_reload() override;
    bool wait(std::chrono::milliseconds time) override;

  private:
    sigset_t all_;
    bool reload_ = false;
    mutable bool stopped_ = false;
};

} // namespace board
