// SPDX-License-Identifier: MIT
#pragma once

#include "base/floored_clock.h"
#include "content-sync/store/ingest.h"
#include "content-sync/store/sync_status.h"
#include "content-sync/sync/repeats.h"
#include "content-sync/sync/service_notify.h"
#include "content-sync/sync/signals.h"

namespace board {

// What a pass, or its failure, means to the people in front of the board.
SyncStatus status_of(const Result<PassReport>& pass, const Store& store,
                     const std::string& address);

// Passes, one after the other: fetch, publish, note the state, wait. Logs and writes only what has
// changed since the pass before.
class SyncLoop {
  public:
    struct Means {
        FlooredClock& clock;
        const Log& log;
        Signals& signals;
        ServiceNotify& notify;
    };
    // Where a pass takes from and to; another configuration may bring another.
    struct Way {
        Ingest& ingest;
        FeedSource& source;
    };

    explicit SyncLoop(Means means)
        : means_{means}
        , repeats_{means.log, means.clock} {}

    // One pass; the program's exit code: 0 the feed is shown, though some of its pictures may be
    // missing (State::incomplete), 1 it was refused, 3 network or disk.
    int once(const Way& way);
    // What is done between passes when there is time. Then waits in slices, each of them progress,
    // until `time` is over or a signal came.
    void rest(const Way& way, std::chrono::milliseconds time);

  private:
    void note(const Way& way, SyncStatus status);
    void note_first_attempt(const Way& way);
    void scrub(const Way& way);
    void tell(const SyncStatus& status);
    void log(const PassReport& report, bool all);

    Means means_;
    Repeats repeats_;
    std::optional<SyncStatus> noted_;
    std::optional<SyncStatus::State> told_; // to the log
};

} // namespace board
