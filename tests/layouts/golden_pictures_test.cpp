// SPDX-License-Identifier: MIT
#include "layouts/png.h"
#include "tests/layouts/demo_board.h"
#include "tests/picture_diff/difference.h"

#include <algorithm>
#include <filesystem>

using namespace board;

namespace {

struct Golden {
    Position position;
    Size size;
    const char* item;
    std::string name() const {
        return std::string{position_name(position)} + "-" + std::to_string(size.width.value) + "x" +
               std::to_string(size.height.value) + "-" + item + ".png";
    }
};

const std::vector<Golden> goldens{
    {Position::garden, {Px{960}, Px{540}}, "flags-2026-11"},
    {Position::team, {Px{960}, Px{540}}, "neg-supply"},
    {Position::garden, {Px{540}, Px{960}}, "flags-2026-11"},
    {Position::hall, {Px{960}, Px{540}}, "art-lamp"},
    {Position::hall, {Px{960}, Px{540}}, "quote-letter"},
    {Position::team, {Px{960}, Px{540}}, "quote-sleeves"},
    {Position::garden, {Px{540}, Px{960}}, "quote-couplet"},
    {Position::garden, {Px{960}, Px{540}}, "network"},
    {Position::garden, {Px{960}, Px{540}}, "assignments-2026-11"},
    {Position::hall, {Px{960}, Px{540}}, "event-family"},
};

// A rasteriser of another version may shade an edge a little otherwise; a shifted glyph is more.
constexpr int tolerance = 24;

} // namespace

// tests/cases/goldens/<position>-<size>-<item>.png, first pages of the demo. BOARD_RECORD=1 paints
// them anew; when one differs, a picture before | after | difference is left beside the test.
TEST_CASE("the demo's pages are painted as recorded") {
    const Feed feed = demo_feed();
    auto composer = test_composer();
    const SizesOnly rasters;
    const std::string folder = TEST_CASES "/goldens/";
    for (const Golden& golden : goldens) {
        const auto screen = ScreenProfile::of(golden.position, feed, golden.size);
        const Item* item = feed.item(golden.item);
        REQUIRE(item != nullptr);
        const auto frames =
            composer.compose(feed, *item, screen, Moment{feed.issued, 0, 0, {}}, rasters);
        REQUIRE(frames);
        const Picture painted = composer.paint(frames->front(), rasters);
        if (recording()) REQUIRE(write_png(painted, folder + golden.name()));
        const auto kept = read_png(folder + golden.name());
        REQUIRE(kept);
        const auto apart = difference(*kept, painted, tolerance);
        REQUIRE(apart);
        const std::string shown = TEST_PROGRAMS "/difference-" + golden.name();
        if (apart->pixels > 0) REQUIRE(write_png(side_by_side(*kept, painted), shown));
        INFO(golden.name() << ": see " << shown);
        CHECK(apart->pixels == 0);
    }
}

TEST_CASE("no golden picture lies unused") {
    for (const auto& entry : std::filesystem::directory_iterator{TEST_CASES "/goldens"}) {
        INFO(entry.path());
        CHECK(std::any_of(goldens.begin(), goldens.end(), [&](const Golden& golden) {
            return golden.name() == entry.path().filename();
        }));
    }
}
