// SPDX-License-Identifier: MIT
#include "tests/layouts/demo_board.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace board;

namespace {

struct Shown {
    Position position;
    Size size;
    std::vector<const char*> items;

    std::string name(const char* item) const {
        return std::string{position_name(position)} + "-" + std::to_string(size.width.value) + "x" +
               std::to_string(size.height.value) + "-" + item + ".txt";
    }
};

const std::vector<Shown> golden{
    {Position::hall,
     {Px{1920}, Px{1080}},
     {"ex-lotus", "flags-2026-11", "neg-supply", "art-lamp", "quote-letter", "quote-sleeves",
      "quote-couplet", "network", "event-family", "gallery-ink", "video-lamp"}},
    {Position::garden,
     {Px{1080}, Px{1920}},
     {"ex-lotus", "flags-2026-11", "neg-supply", "art-lamp", "quote-letter", "quote-sleeves",
      "quote-couplet", "talks-2026-11", "assignments-2026-11", "duties-2026-11", "risk-2026-h2",
      "notice-7", "network", "lesson-12", "art-lamp-account"}},
    {Position::team,
     {Px{1920}, Px{1080}},
     {"ex-lotus", "flags-2026-11", "neg-supply", "art-lamp", "quote-letter", "quote-sleeves",
      "quote-couplet", "reminder-2026-12", "risk-2026-h2"}},
    {Position::garden, {Px{3840}, Px{1080}}, {"flags-2026-11", "talks-2026-11", "event-family"}},
};

} // namespace

// Golden frames: tests/cases/frames/<position>-<size>-<item>.txt. BOARD_RECORD=1 writes them.
TEST_CASE("the demo's frames are as recorded") {
    const Feed feed = demo_feed();
    auto composer = test_composer();
    const SizesOnly rasters;
    const std::string folder = TEST_CASES "/frames/";
    std::vector<std::string> used;
    const bool record = recording();
    for (const Shown& shown : golden) {
        for (const char* id : shown.items) {
            const Item* item = feed.item(id);
            REQUIRE(item != nullptr);
            const auto screen = ScreenProfile::of(shown.position, feed, shown.size);
            std::string text;
            const auto frames =
                composer.compose(feed, *item, screen, Moment{feed.issued, 2, 9, {}}, rasters);
            REQUIRE(frames);
            for (const Frame& frame : *frames) text += frame_as_text(frame);
            const std::string name = shown.name(id);
            used.push_back(name);
            if (record) std::ofstream{folder + name} << text;
            std::stringstream kept;
            kept << std::ifstream{folder + name}.rdbuf();
            INFO(name
                 << "; after a change that is meant, run with BOARD_RECORD=1 and read the diff");
            CHECK(text == kept.str());
        }
    }
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        INFO("no test uses " << entry.path());
        CHECK(std::find(used.begin(), used.end(), entry.path().filename()) != used.end());
    }
}
