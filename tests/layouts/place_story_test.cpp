// SPDX-License-Identifier: MIT
#include "layouts/theme.h"
#include "tests/layouts/demo_board.h"

#include <algorithm>

using namespace board;

namespace {

Feed feed_titled(const std::string& title) {
    return feed_from(R"({"format": "board-feed/1", "channel": "test", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", "language": "zh-Hans-CN",
        "timezone": "Asia/Shanghai", "organization": {"name": "江海供电局"},
        "assets": {"pond": {"path": "pond.jpg"}},
        "items": [{"id": "a", "kind": "article", "title": ")" +
                     title +
                     R"(", "text": ")"
                     R"(前文。\n\n![晨雾莲池](pond)\n\n| 物资 | 数 |\n|---|--:|\n)"
                     R"(| 绝缘手套 | 12 |\n"}]})");
}

struct Found {
    std::string text, template_name;
    std::vector<std::string> pictures;
    std::vector<Colour> rules; // of boxes as thin as a table's rules
};

Found set_story(const Feed& feed, const RasterSource& rasters) {
    auto composer = test_composer();
    const auto screen = ScreenProfile::of(Position::garden, feed, {Px{1920}, Px{1080}});
    const auto frames = composer.compose(feed, feed.items.front(), screen, Moment{}, rasters);
    REQUIRE(frames);
    Found found;
    for (const Frame& frame : *frames) {
        found.template_name = frame.template_name;
        for (const FrameElement& element : frame.elements) {
            if (const auto* line = std::get_if<TextLine>(&element)) found.text += line->line.text;
            if (const auto* picture = std::get_if<PlacedPicture>(&element))
                if (picture->asset == "pond") found.pictures.push_back(picture->asset);
            if (const auto* box = std::get_if<FilledBox>(&element))
                if (box->box.height <= Px{6}) found.rules.push_back(box->colour);
        }
    }
    return found;
}

std::string very_long_title() {
    std::string title;
    for (int i = 0; i < 80; ++i) title += "规矩立住了人情反倒轻了";
    return title;
}

} // namespace

TEST_CASE("an article, and the plain template, show a body's table and picture") {
    for (const std::string& title : {std::string{"一盏灯的账"}, very_long_title()}) {
        const Feed feed = feed_titled(title);
        const auto theme = Theme::open(TEST_SOURCE "/layouts/themes", "red");
        REQUIRE(theme);
        const Found found = set_story(feed, SizesOnly{});
        CHECK(found.template_name == (title.size() > 100 ? "plain" : "article"));
        CHECK(found.pictures == std::vector<std::string>{"pond"});
        for (const char* token : {"accent", "line"})
            CHECK(std::count(found.rules.begin(), found.rules.end(), theme->colour(token)) > 0);
        CHECK(found.text.find("物资数绝缘手套12") != std::string::npos);
        const Found without = set_story(feed, NoPictures{});
        CHECK(without.pictures.empty());
        CHECK(without.text.find("晨雾莲池") != std::string::npos);
    }
}
