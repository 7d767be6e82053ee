// SPDX-License-Identifier: MIT
#include "layouts/png.h"
#include "tests/catch.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace board;

TEST_CASE("a picture comes back from its PNG as it went") {
    std::string pattern = std::filesystem::temp_directory_path() / "board-png-XXXXXX";
    const std::string folder = ::mkdtemp(pattern.data());
    const Picture picture{{Px{3}, Px{2}},
                          {0xFF102030, 0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF, 0xFF000000}};
    REQUIRE(write_png(picture, folder + "/a.png"));
    const auto read = read_png(folder + "/a.png");
    REQUIRE(read);
    CHECK(read->size() == picture.size());
    CHECK(std::equal(read->pixels().begin(), read->pixels().end(), picture.pixels().begin()));
    std::ofstream{folder + "/b.png"} << "no picture";
    CHECK_FALSE(read_png(folder + "/b.png"));
    CHECK_FALSE(write_png(picture, folder + "/nowhere/a.png"));
    std::filesystem::remove_all(folder);
}
