// SPDX-License-Identifier: MIT
#pragma once

#include "tests/crash/mirror.h"
#include "tests/crash/store_life.h"

#include <unordered_map>

namespace board {

// What the crash states of a log came to.
struct Findings {
    std::size_t states = 0;            // looked at
    std::size_t distinct = 0;          // trees that no other state had
    std::size_t before = 0, after = 0; // the content from before a pass was shown, or that of it
    std::size_t nothing = 0;           // before the first pass had returned success
    std::size_t lost = 0;              // less than what a pass had returned success for
    std::size_t mixed = 0;             // shown, and neither the old nor the new
    std::size_t broken = 0;  // nothing could be shown, or not from `current`, or not every picture
    std::string first_fault; // of lost, mixed or broken
    std::size_t corrupt() const { return lost + mixed + broken; }
};

// Opens the states that a disk may be in after each event of a log, and holds what it finds against
// what the passes had left.
class CrashStates {
  public:
    using Reader = View (*)(const std::string& store);
    CrashStates(const StoreLife& life, Disk disk, Reader read)
        : life_{life}
        , disk_{disk}
        , read_{read} {}

    // Until about `most` states are found, spread over the points after `first` events and more;
    // `answers` had been given when the log began.
    Findings look_at(const DiskLog& log, std::size_t most, std::size_t first = 0,
                     std::size_t answers = 0);

  private:
    void judge(const View& view, std::size_t answers, const std::string& where);

    const StoreLife& life_;
    Disk disk_;
    Reader read_;
    MemoryFolder folder_;
    Mirror mirror_{folder_.path()};
    std::unordered_map<std::size_t, View> known_; // by the tree's fingerprint
    Findings found_;
};

} // namespace board
