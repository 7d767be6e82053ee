// SPDX-License-Identifier: MIT
#pragma once

#include "tests/catch.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace board {

// An empty folder in memory, where there is such a disk, that goes when the test goes.
class MemoryFolder {
  public:
    MemoryFolder() {
        const bool shared = ::access("/dev/shm", W_OK) == 0;
        const std::filesystem::path disk =
            shared ? "/dev/shm" : std::filesystem::temp_directory_path();
        path_ = (disk / "board-crash-XXXXXX").string();
        REQUIRE(::mkdtemp(path_.data()) != nullptr);
    }
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;
    ~MemoryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::string& path() const { return path_; }
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    // A folder in it, made.
    std::string folder(const std::string& name) const {
        std::filesystem::create_directories(*this / name);
        return *this / name;
    }

  private:
    std::string path_;
};

} // namespace board
