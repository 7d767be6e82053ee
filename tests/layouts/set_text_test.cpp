// SPDX-License-Identifier: MIT
#include "fonts/ink_box.h"
#include "layouts/page_layout.h"
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
    auto composer = Composer::open({TEST_SOURCE "/layouts"}, fonts.path);
    REQUIRE(composer);
    const Feed feed = demo_feed();
    const auto screen = ScreenProfile::of(Position::hall, feed, {Px{1920}, Px{1080}});
    const auto frames =
        composer->compose(feed, *feed.item("ex-inkstone"), screen, Moment{}, SizesOnly{});
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

TEST_CASE("a word centred in a box of its own is centred by its ink") {
    auto faces = FaceLibrary::open(TEST_SOURCE "/fonts");
    const auto theme = Theme::open(TEST_SOURCE "/layouts/themes", "lotus");
    REQUIRE((faces && theme));
    Typesetter typesetter{std::move(faces).take(), {}, {}};
    const SizesOnly rasters;
    const Record nothing;
    const Scope scope{&nothing, nullptr};
    for (const char* role : {"body", "headline", "quote"})
        for (const int width : {640, 1920, 3840}) {
            const auto screen =
                ScreenProfile::of(Position::team, demo_feed(), {Px{width}, Px{width * 9 / 16}});
            const TypeScale scale{screen};
            PageLayout layout{{typesetter, *theme, scale, rasters, "zh-Hans", "zh-Hans"}};
            Box box;
            box.type = BoxType::text;
            box.value = "国";
            box.role = role;
            box.sizes = {"giant"};
            box.along = Placement::centre;
            const Box content;
            const Rect area{Px{0}, Px{0}, Px{width}, Px{width / 2}};
            const auto page = layout.lay({box, scope}, {content, scope}, area, {});
            REQUIRE(page.elements.size() == 1);
            const auto& text = std::get<TextLine>(page.elements.front());
            const InkBox ink = ink_box(typesetter.faces, text.line.glyphs);
            const Px above = text.y + round_px(ink.top),
                     below = area.height - text.y - round_px(ink.bottom);
            INFO(role << " on " << width);
            CHECK(std::abs((above - below).value) <= 1);
        }
}
