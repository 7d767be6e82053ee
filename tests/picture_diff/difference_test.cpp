// SPDX-License-Identifier: MIT
#include "layouts/png.h"
#include "tests/catch.h"
#include "tests/picture_diff/difference.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

using namespace board;
namespace files = std::filesystem;

namespace {

Picture plain(int width, int height, std::uint32_t colour = 0xff204060u) {
    return {{Px{width}, Px{height}},
            std::vector<std::uint32_t>(static_cast<std::size_t>(width * height), colour)};
}

Picture with_pixel(int x, int y, std::uint32_t colour) {
    const Picture base = plain(8, 4);
    std::vector<std::uint32_t> pixels(base.pixels().begin(), base.pixels().end());
    pixels[static_cast<std::size_t>(y * 8 + x)] = colour;
    return {base.size(), std::move(pixels)};
}

// The program itself, on files in a folder that goes away again.
struct Trial {
    files::path folder =
        files::temp_directory_path() / ("picture-diff-" + std::to_string(::getpid()));
    Trial() { files::create_directories(folder); }
    ~Trial() { files::remove_all(folder); }

    std::string file(const std::string& name, const Picture& picture) const {
        const auto path = (folder / name).string();
        REQUIRE(write_png(picture, path));
        return path;
    }
    int run(const std::string& options) const {
        const auto command = TEST_PROGRAMS "/picture_diff " + options + " >/dev/null 2>&1";
        return WEXITSTATUS(std::system(command.c_str()));
    }
};

} // namespace

TEST_CASE("equal pictures have no difference") {
    const auto found = difference(plain(8, 4), plain(8, 4), 0);
    REQUIRE(found);
    CHECK(found->largest == 0);
    CHECK(found->mean == 0);
    CHECK(found->pixels == 0);
    CHECK(found->bounds == Rect{});
}

TEST_CASE("one step in one channel of one pixel is found, where it is") {
    const auto found = difference(plain(8, 4), with_pixel(5, 2, 0xff204160u), 0);
    REQUIRE(found);
    CHECK(found->largest == 1);
    CHECK(found->mean == Approx(1.0 / 32));
    CHECK(found->pixels == 1);
    CHECK(found->bounds == Rect{Px{5}, Px{2}, Px{1}, Px{1}});
}

TEST_CASE("the tolerance excuses pixels, not the largest difference") {
    const auto found = difference(plain(8, 4), with_pixel(0, 0, 0xff224060u), 2);
    REQUIRE(found);
    CHECK(found->pixels == 0);
    CHECK(found->largest == 2);
    CHECK(difference(plain(8, 4), with_pixel(0, 0, 0xff234060u), 2)->pixels == 1);
}

TEST_CASE("the bounds hold the first and the last difference") {
    const auto found = difference(with_pixel(1, 3, 0xffffffffu), with_pixel(6, 0, 0xff000000u), 0);
    REQUIRE(found);
    CHECK(found->bounds == Rect{Px{1}, Px{0}, Px{6}, Px{4}});
}

TEST_CASE("other sizes are no difference but another answer") {
    CHECK_FALSE(difference(plain(8, 4), plain(4, 8), 0));
}

TEST_CASE("side by side: both pictures as they are, and what differs made bright") {
    const Picture panes = side_by_side(plain(8, 4), with_pixel(5, 2, 0xff204160u));
    CHECK(panes.size() == Size{Px{8 * 3 + 32}, Px{4}});
    CHECK(panes.row(2)[5] == 0xff204060u);
    CHECK(panes.row(2)[24 + 5] == 0xff204160u);
    CHECK(panes.row(2)[48 + 5] == 0xff005200u);
    CHECK(panes.row(2)[48 + 4] == 0xff000000u);
    CHECK(side_by_side(plain(8, 4), plain(9, 4)).row(0)[2 * 25 + 8] == 0xffffffffu);
}

TEST_CASE("the program's exit code tells") {
    const Trial trial;
    const auto a = trial.file("a.png", plain(8, 4));
    const auto b = trial.file("b.png", with_pixel(5, 2, 0xff214060u));
    const auto out = (trial.folder / "out.png").string();
    CHECK(trial.run(a + " " + a) == 0);
    CHECK(trial.run(a + " " + b + " --out " + out) == 1);
    CHECK(read_png(out));
    CHECK(trial.run(a + " " + b + " --tolerance 1") == 0);
    CHECK(trial.run(a) == 2);
    CHECK(trial.run(a + " " + out) == 1);
    CHECK(trial.run(a + " /nowhere.png") == 3);
}
