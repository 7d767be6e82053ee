// SPDX-License-Identifier: MIT
#pragma once

#include "tests/layouts/demo_board.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace board {

// The house's layouts in a folder of their own, where a test may put templates of its own.
class OwnLayouts {
  public:
    OwnLayouts() {
        std::string pattern = std::filesystem::temp_directory_path() / "board-layouts-XXXXXX";
        path_ = ::mkdtemp(pattern.data());
        for (const char* part : {"/templates", "/themes"})
            std::filesystem::copy(TEST_SOURCE "/layouts" + std::string{part}, path_ + part);
    }
    ~OwnLayouts() { std::filesystem::remove_all(path_); }
    OwnLayouts(const OwnLayouts&) = delete;
    OwnLayouts& operator=(const OwnLayouts&) = delete;

    // `page` is a box.
    void write(const std::string& name, const std::string& page) const {
        std::ofstream{path_ + "/templates/" + name + ".json"}
            << R"({"format": "board-template/1", "variants": [{"page": )" << page << "}]}";
    }
    Composer composer() const {
        auto opened = Composer::open(path_, TEST_SOURCE "/fonts");
        if (!opened) FAIL(opened.error().what.en);
        return std::move(opened).take();
    }

  private:
    std::string path_;
};

} // namespace board
