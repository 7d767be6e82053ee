// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"
#include "tests/crash/memory_folder.h"

namespace board {

// An ext4 of its own, in a file in memory behind a loop device, mounted where nobody else sees it,
// whose power can be cut. Ends the program as skipped, with a plain word, on machines where loop
// devices or mounting are not to be had.
class LoopDisk {
  public:
    // noauto_da_alloc: ext4 does not guess that a file renamed over another wants its bytes written
    // (ext4's documentation, "auto_da_alloc").
    enum class Guessing { allowed, forbidden };
    explicit LoopDisk(Guessing guessing = Guessing::allowed);
    LoopDisk(const LoopDisk&) = delete;
    LoopDisk& operator=(const LoopDisk&) = delete;
    ~LoopDisk();

    const std::string& path() const { return place_; }
    // From now on nothing reaches the disk any more, not even its journal: EXT4_IOC_SHUTDOWN with
    // EXT4_GOING_FLAGS_NOLOGFLUSH (Linux, fs/ext4/ext4.h).
    void cut() const;
    // The power is back: unmounted by force and mounted again. No process may use the disk.
    void start_again();

  private:
    bool mount();

    MemoryFolder memory_;
    std::string place_ = memory_.folder("disk"), options_;
};

} // namespace board
