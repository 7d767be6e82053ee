// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/store/digest.h"
#include "content-sync/store/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace board {

// What one step found.
struct ScrubReport {
    bool at_work = false;             // the round is not over
    std::vector<std::string> removed; // objects whose bytes were not their name's any more
    std::vector<Error> unread;        // objects that could not be read now, and stay
    bool current_is_rotten = false;   // the next pass has to publish it again
    bool previous_was_rotten = false; // it is not pointed at any more
};

// Looks through everything that is stored, a little at a time, as a disk may rot where nobody
// reads. What is found rotten is removed, so that the next pass misses it and fetches it again.
class Scrub {
  public:
    static constexpr std::chrono::hours pause{24}; // from the begin of a round to the next
    static constexpr std::int64_t slice = 4 << 20; // bytes a step: a gigabyte in a few hours

    // One step of a round, or none when the last one began less than a day ago. Fault::io: the
    // store's folders cannot be read, or what is rotten cannot be removed.
    Result<ScrubReport> step(const Store& store, SteadyTime now, std::int64_t most = slice);

  private:
    Result<> begin(const Store& store, ScrubReport& report);
    Result<std::int64_t> look_at_next(const Fd& objects, std::int64_t most, ScrubReport& report);

    std::optional<SteadyTime> begun_;
    std::vector<std::string> left_; // objects to look at, the next one last
    std::int64_t offset_ = 0;       // in that one
    Sha256 hash_;                   // of what lies before
};

} // namespace board
