// SPDX-License-Identifier: MIT
#include "tests/layouts/demo_board.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace board;

namespace {

// The house's fonts, but numbers in a face whose digits differ in width.
struct SerifNumbers {
    SerifNumbers() {
        std::string pattern = std::filesystem::temp_directory_path() / "board-fonts-XXXXXX";
        path = ::mkdtemp(pattern.data());
        auto text = read_file(TEST_SOURCE "/fonts/fonts.json", 1u << 20);
        REQUIRE(text);
        const std::string role = R"("number": ["sans-bold"])";
        const std::size_t at = text->find(role);
        REQUIRE(at != std::string::npos);
        text->replace(at, role.size(), R"("number": ["serif-bold"])");
        std::ofstream{path + "/fonts.json"} << *text;
    }
    ~SerifNumbers() { std::filesystem::remove_all(path); }
    std::string path;
};

} // namespace

TEST_CASE("figures of the role number are all as wide") {
    const SerifNumbers fonts;
    auto composer = Composer::open(TEST_SOURCE "/layouts", fonts.path);
    REQUIRE(composer);
    const Feed feed = demo_feed();
    const auto screen = ScreenProfile::of(Position::hall, feed, {Px{1920}, Px{1080}});
    const auto frames = composer->compose(feed, *feed.item("ex-lotus"), screen, SizesOnly{});
    REQUIRE(frames);
    int found = 0;
    for (const FrameElement& element : frames->front().elements) {
        const auto* line = std::get_if<TextLine>(&element);
        if (line == nullptr || line->role != "number") continue;
        REQUIRE(line->line.text == "1 / 2");
        CHECK(line->line.cells.front().advance == line->line.cells.back().advance);
        ++found;
    }
    CHECK(found == 1);
}
