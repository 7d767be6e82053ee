// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/log.h"

#include <map>
#include <string>

namespace board {

// Keeps a log from growing over what goes on and on: the same trouble is said once, and then at
// most once an hour, with the count of the times that were not. Remembers `most` troubles, those
// that were said last.
class Repeats {
  public:
    static constexpr std::chrono::hours pause{1};
    static constexpr std::size_t most = 256;

    Repeats(const Log& log, const Clock& clock)
        : log_{log}
        , clock_{clock} {}

    // Whether `trouble` of this event should be said now. Where it was kept quiet since, the count
    // goes to the log first.
    bool is_news(std::string_view event, const std::string& trouble);

  private:
    struct Said {
        SteadyTime at;
        std::size_t quiet = 0;
    };
    void forget_oldest();

    const Log& log_;
    const Clock& clock_;
    std::map<std::string, Said, std::less<>> said_;
};

} // namespace board
