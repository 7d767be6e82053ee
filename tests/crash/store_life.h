// SPDX-License-Identifier: MIT
#pragma once

#include "tests/crash/memory_folder.h"
#include "tests/crash/recorder.h"
#include "tests/crash/view.h"

#include <optional>

namespace board {

// The passes that a store lives through, and what each has to leave on the screen. The feed lies
// in a folder in memory, as the disk of the tests is not the one that is looked at.
class StoreLife {
  public:
    static constexpr std::size_t passes = 5;

    // Where the store is, below the folder that is recorded: two folders deep, and not there yet.
    static constexpr const char* place = "site/boards/store";

    // Runs passes from `first` on, up to but without `end`, into the store of `folder`; the
    // recorder hears of each that has returned success. Every pass has a new writer, as after a
    // restart, but the second, which goes on with the first one's.
    void run(const std::string& folder, std::size_t first, std::size_t end,
             Recorder* recorder = nullptr);
    // What was on the screen after so many passes; nothing after none.
    const View& after(std::size_t count) const { return views_.at(count); }
    // The same without what the next pass recalls, which may go before the rest comes.
    View withdrawn(std::size_t count) const;

  private:
    void lay_out(std::size_t pass) const;

    MemoryFolder source_;
    std::vector<View> views_ = std::vector<View>(passes + 1);
};

} // namespace board
