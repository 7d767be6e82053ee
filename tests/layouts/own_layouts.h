// SPDX-License-Identifier: MIT
#pragma once

#include "tests/base/scratch_folder.h"
#include "tests/layouts/demo_board.h"

namespace board {

// The house's layouts with a test's own templates over them.
class OwnLayouts {
  public:
    OwnLayouts() { std::filesystem::create_directory(site_.path() + "/templates"); }
    // `page` is a box.
    void write(const std::string& name, const std::string& page) const {
        site_.write("templates/" + name + ".json",
                    R"({"format": "board-template/1", "variants": [{"page": )" + page + "}]}");
    }
    Composer composer() const {
        auto opened = Composer::open({TEST_SOURCE "/layouts", site_.path()}, TEST_SOURCE "/fonts");
        if (!opened) FAIL(opened.error().what.en);
        return std::move(opened).take();
    }

  private:
    ScratchFolder site_;
};

} // namespace board
