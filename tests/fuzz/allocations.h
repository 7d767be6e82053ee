// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace board {

// What the heap holds, as a sanitizer's allocator tells it; without one nothing is known.
class Allocations {
  public:
    Allocations();
    bool known() const { return known_; }
    // Begins a new count from what is held now.
    void begin();
    // The most that was held at once since then, beyond what was held at its beginning.
    std::size_t peak() const;

  private:
    bool known_;
};

} // namespace board
