// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"

#include <cstdlib>
#include <filesystem>

namespace board {

// An empty folder that goes when the test goes.
class ScratchFolder {
  public:
    ScratchFolder() {
        std::string name = std::filesystem::temp_directory_path() / "board-test-XXXXXX";
        path_ = ::mkdtemp(name.data());
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() { std::filesystem::remove_all(path_); }

    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

} // namespace board
