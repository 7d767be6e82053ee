// SPDX-License-Identifier: MIT
#pragma once

#include "tests/crash/disk_model.h"

namespace board {

// A folder that shows one tree after another. Only what differs is written.
class Mirror {
  public:
    explicit Mirror(std::string folder)
        : folder_{std::move(folder)} {}

    void show(const Tree& tree);

  private:
    std::string folder_;
    Tree shown_{{"", {}}};
};

// A number that two different trees hardly ever share.
std::size_t fingerprint(const Tree& tree);

} // namespace board
