// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

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
    // Writes a file, in folders that are made where they are not there.
    void write(const std::string& name, std::string_view bytes) const {
        const std::filesystem::path file = path_ + "/" + name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file, std::ios::binary} << bytes;
    }

  private:
    std::string path_;
};

} // namespace board
