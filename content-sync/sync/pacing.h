// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace board {

// When to ask again. Boards that were switched on together must not ask together: every wait is
// spread by ±30 %, and doubles with each failure in a row, up to ten times `every` and a quarter of
// an hour, spread and all: no board is longer without news when its server is back.
class Pacing {
  public:
    using Wait = std::chrono::milliseconds;
    static constexpr Wait longest = std::chrono::minutes{15};

    explicit Pacing(std::chrono::seconds every)
        : every_{every} {}

    // From a start with content to show: boards get their power back in the same second.
    Wait before_first(double chance) const;
    // `chance` is a random number in [0, 1); `wanted` is what the server asked for.
    Wait after_success(double chance, std::chrono::seconds wanted);
    Wait after_failure(double chance, std::chrono::seconds wanted);

  private:
    Wait every_;
    int failures_ = 0;
};

} // namespace board
