// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <string>
#include <utility>

namespace board {

// A new folder in the system's place for such, removed with all that is in it.
class TemporaryFolder {
  public:
    static Result<TemporaryFolder> make();
    TemporaryFolder(TemporaryFolder&& other) noexcept
        : path_{std::exchange(other.path_, {})} {}
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    const std::string& path() const { return path_; }

  private:
    explicit TemporaryFolder(std::string path)
        : path_{std::move(path)} {}
    std::string path_;
};

} // namespace board
