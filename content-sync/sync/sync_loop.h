// SPDX-License-Identifier: MIT
#pragma once

#include "base/log.h"
#include "content-sync/store/ingest.h"
#include "content-sync/store/sync_status.h"
#include "content-sync/sync/pacing.h"
#include "content-sync/sync/stop_signals.h"

namespace board {

// What a pass, or its failure, means to the people in front of the board.
SyncStatus status_of(const Result<PassReport>& pass, const Store& store,
                     const std::string& address);

// Passes, one after the other: fetch, publish, note the state, wait. Logs and writes only what has
// changed since the pass before.
class SyncLoop {
  public:
    struct Means {
        Ingest& ingest;
        FeedSource& source;
        const Clock& clock;
        const Log& log;
        const StopSignals& stop;
    };

    explicit SyncLoop(Means means)
        : means_{means} {}

    // One pass; the program's exit code: 0 the feed is shown, though some of its pictures may be
    // missing (State::incomplete), 1 it was refused, 3 network or disk.
    int once();
    // Until a signal comes; then 0. `chance` gives random numbers in [0, 1).
    int forever(Pacing pacing, const std::function<double()>& chance);

  private:
    void note(SyncStatus status);
    void note_first_attempt();
    void log(const PassReport& report, bool all) const;

    Means means_;
    std::optional<SyncStatus> noted_;
};

} // namespace board
