// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "tests/layouts/demo_board.h"

#include <algorithm>

using namespace board;

namespace {

struct Shown {
    Position position;
    Size size;
};

const std::vector<Shown> screens{
    {Position::hall, {Px{1920}, Px{1080}}},   {Position::hall, {Px{1080}, Px{1920}}},
    {Position::garden, {Px{1920}, Px{1080}}}, {Position::garden, {Px{1080}, Px{1920}}},
    {Position::team, {Px{1920}, Px{1080}}},   {Position::team, {Px{1080}, Px{1920}}},
    {Position::hall, {Px{3840}, Px{2160}}},   {Position::team, {Px{1280}, Px{720}}},
};

std::vector<TextLine> text_lines(const Frame& frame) {
    std::vector<TextLine> lines;
    for (const FrameElement& element : frame.elements)
        if (const auto* line = std::get_if<TextLine>(&element)) lines.push_back(*line);
    return lines;
}

std::string without_blanks(const std::string& text) {
    std::string kept;
    for (const char c : text)
        if (c != ' ') kept += c;
    return kept;
}

// A line's end swallows the blank it breaks at, so blanks are left out.
std::string all_text(const std::vector<Frame>& frames) {
    std::string text;
    for (const Frame& frame : frames)
        for (const TextLine& line : text_lines(frame)) text += without_blanks(line.line.text);
    return text;
}

bool overlap(Rect a, Rect b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

void check_frame(const Frame& frame, const ScreenProfile& screen) {
    INFO(frame_as_text(frame));
    const auto lines = text_lines(frame);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Rect& box = lines[i].box;
        CHECK(lines[i].line.em >= screen.smallest_em());
        CHECK(box.x >= Px{0});
        CHECK(box.y >= Px{0});
        CHECK(box.right() <= frame.size.width);
        CHECK(box.bottom() <= frame.size.height);
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(box, lines[j].box))
                FAIL("overlap: " << lines[i].line.text << " / " << lines[j].line.text);
    }
}

std::string feed_with(const std::string& items) {
    return R"({"format": "board-feed/1", "channel": "test", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", "language": "zh-Hans-CN",
        "timezone": "Asia/Shanghai", "organization": {"name": "江海供电局", "short": "江海"},
        "branches": [{"id": "b", "name": "乙支部"}],
        "teams": [{"id": "t", "name": "一班", "branch": "b"}],
        "screens": [{"id": "s", "position": "garden", "branch": "b"}],
        "items": [)" +
           items + "]}";
}

} // namespace

TEST_CASE("every page of the demo keeps its text whole, apart, large enough and on the screen") {
    const Feed feed = demo_feed();
    auto composer = test_composer();
    const SizesOnly with_pictures;
    const NoPictures without;
    for (const Shown& shown : screens) {
        const auto screen = ScreenProfile::of(shown.position, feed, shown.size);
        for (const Item& item : feed.items) {
            for (const RasterSource* rasters : {static_cast<const RasterSource*>(&with_pictures),
                                                static_cast<const RasterSource*>(&without)}) {
                const auto frames = composer.compose(feed, item, screen, Moment{}, *rasters);
                REQUIRE(frames);
                REQUIRE_FALSE(frames->empty());
                for (const Frame& frame : *frames) {
                    CHECK(frame.template_name != "plain");
                    CHECK(frame.pages == static_cast<int>(frames->size()));
                    check_frame(frame, screen);
                }
            }
        }
    }
}

TEST_CASE("each prohibition and each measure is somewhere on the pages") {
    const Feed feed = demo_feed();
    auto composer = test_composer();
    const SizesOnly rasters;
    int rows = 0;
    for (const Shown& shown : screens) {
        const auto screen = ScreenProfile::of(shown.position, feed, shown.size);
        for (const Item& item : feed.items) {
            if (item.kind != "negative-list") continue;
            const std::string text =
                all_text(*composer.compose(feed, item, screen, Moment{}, rasters));
            const Json list = item.fields.find("rows");
            for (std::size_t i = 0; i < list.size(); ++i, ++rows) {
                for (const char* field : {"forbidden", "measure"}) {
                    const std::string wanted = list.at(i).find(field).string_or("?");
                    INFO(wanted);
                    CHECK(text.find(without_blanks(wanted)) != std::string::npos);
                }
            }
        }
    }
    CHECK(rows == 20 * static_cast<int>(screens.size()));
}

// What a story must show, in order: its source without marks, blanks and list signs.
TEST_CASE("a story turns the page and neither loses nor doubles a character") {
    std::string sentences, many, listed;
    for (int i = 1; i <= 40; ++i) {
        const std::string one =
            "第" + std::to_string(i) + "句：先核后签，差一张照片，就等一张照片；谁盘的谁签。";
        sentences += one;
        many += one + "\\n\\n";
        listed += "- " + one + "\\n";
    }
    const std::string code = "    甲\\n\\n\\n    乙\\n\\n";
    const std::string deep = "- - - - - - - - 深\\n\\n";
    std::string blanks = "```\\n";
    for (int i = 0; i < 60; ++i) blanks += "\\n";
    blanks += "末\\n```\\n";
    const std::vector<std::pair<std::string, std::string>> stories{
        {many, sentences},
        {sentences, sentences},
        {listed, sentences},
        {code + sentences, "甲乙" + sentences},
        {deep + sentences, "深" + sentences},
        {blanks + sentences, "末" + sentences}};
    auto composer = test_composer();
    for (const auto& [source, wanted] : stories) {
        const Feed feed = feed_from(feed_with(
            R"({"id": "a", "kind": "article", "title": "题", "text": ")" + source + "\"}"));
        for (const Shown& shown : screens) {
            const auto screen = ScreenProfile::of(shown.position, feed, shown.size);
            const auto frames =
                composer.compose(feed, feed.items.front(), screen, Moment{}, NoPictures{});
            REQUIRE(frames);
            std::string story;
            for (const Frame& frame : *frames) {
                check_frame(frame, screen);
                for (const TextLine& line : text_lines(frame))
                    if (line.role == "body" && line.line.text != "•")
                        story += without_blanks(line.line.text);
            }
            INFO(source.substr(0, 60) << " on " << shown.size.width.value);
            CHECK(story == wanted);
        }
    }
}

TEST_CASE("an item cannot name the house's own templates nor rename what is around it") {
    auto composer = test_composer();
    for (const char* name : {"furniture", "plain", "nowhere"}) {
        const Feed feed = feed_from(feed_with(std::string{R"({"id": "x", "kind": "weather",
            "title": "天气", "text": "晴", "organization": "冒名单位", "position": "冒名阵地",
            "layout": ")"} + name + "\"}"));
        const auto screen = ScreenProfile::of(Position::hall, feed, {Px{1920}, Px{1080}});
        const auto frames =
            composer.compose(feed, feed.items.front(), screen, Moment{}, NoPictures{});
        REQUIRE(frames);
        const std::string text = all_text(*frames);
        CHECK(text.find("晴") != std::string::npos);
        CHECK(text.find("江海供电局") != std::string::npos);
        CHECK(text.find("冒名") == std::string::npos);
    }
}

TEST_CASE("a small screen sets its page or says that it cannot") {
    const Feed feed = demo_feed();
    auto composer = test_composer();
    for (const int width : {1, 64, 160, 320, 640})
        for (const int height : {1, 64, 96, 360})
            for (const Item& item : feed.items) {
                const auto screen =
                    ScreenProfile::of(Position::team, feed, {Px{width}, Px{height}});
                const auto frames = composer.compose(feed, item, screen, Moment{}, SizesOnly{});
                if (!frames) CHECK(frames.error().fault == Fault::budget);
            }
}

TEST_CASE("more pages than anybody stands through are refused") {
    std::string rows = R"({"forbidden": "不准代签"})";
    for (int i = 1; i < 500; ++i) rows += R"(,{"forbidden": "不准代签"})";
    const Feed feed = feed_from(feed_with(
        R"({"id": "n", "kind": "negative-list", "title": "清单", "rows": [)" + rows + "]}"));
    auto composer = test_composer();
    const auto screen = ScreenProfile::of(Position::team, feed, {Px{1920}, Px{1080}});
    const auto frames = composer.compose(feed, feed.items.front(), screen, Moment{}, NoPictures{});
    REQUIRE(!frames);
    CHECK(frames.error().fault == Fault::budget);
}

TEST_CASE("what no face has is told with its frame") {
    const Feed feed = feed_from(
        feed_with(R"({"id": "w", "kind": "article", "title": "字", "text": "\uDBFF\uDFFD好"})"));
    auto composer = test_composer();
    const auto screen = ScreenProfile::of(Position::hall, feed, {Px{1920}, Px{1080}});
    const auto frames = composer.compose(feed, feed.items.front(), screen, Moment{}, NoPictures{});
    REQUIRE(frames);
    CHECK_FALSE(frames->front().missing.empty());
}

TEST_CASE("what is too long for its place is set plainly, and nothing is cut") {
    std::string longest;
    for (int i = 0; i < 60; ++i) longest += "不准在工程量上弄虚作假，";
    const Feed feed = feed_from(feed_with(R"({"id": "n", "kind": "negative-list", "title": "清单",
        "rows": [{"forbidden": ")" + longest +
                                          R"("}, {"forbidden": "不准代签"}]})"));
    auto composer = test_composer();
    for (const Shown& shown : screens) {
        const auto screen = ScreenProfile::of(shown.position, feed, shown.size);
        const auto frames =
            composer.compose(feed, feed.items.front(), screen, Moment{}, NoPictures{});
        REQUIRE(frames);
        const std::string text = all_text(*frames);
        std::size_t count = 0;
        for (std::size_t at = text.find("弄虚作假"); at != std::string::npos;
             at = text.find("弄虚作假", at + 1))
            ++count;
        CHECK(count >= 50); // a line's end may part the four characters
        CHECK(text.find("不准代签") != std::string::npos);
        for (const Frame& frame : *frames) check_frame(frame, screen);
    }
}

TEST_CASE("an unknown kind is set as an article") {
    const Feed feed =
        feed_from(feed_with(R"({"id": "w", "kind": "weather", "title": "天气", "text": "晴"})"));
    auto composer = test_composer();
    const auto screen = ScreenProfile::of(Position::hall, feed, {Px{1920}, Px{1080}});
    const auto frames = composer.compose(feed, feed.items.front(), screen, Moment{}, NoPictures{});
    REQUIRE(frames);
    CHECK(frames->front().template_name == "article");
    CHECK(all_text(*frames).find("晴") != std::string::npos);
}

TEST_CASE("a theme that is not there is an error that names it") {
    const Feed feed = demo_feed();
    auto composer = test_composer();
    auto screen = ScreenProfile::of(Position::hall, feed, {Px{1920}, Px{1080}});
    screen.theme = "plaid";
    const auto frames = composer.compose(feed, feed.items.front(), screen, Moment{}, NoPictures{});
    REQUIRE(!frames);
    CHECK(frames.error().what.en.find("plaid.json") != std::string::npos);
}

TEST_CASE("a folder without templates, and fonts that are not there, are errors") {
    CHECK_FALSE(Composer::open({TEST_SOURCE "/nowhere"}, TEST_SOURCE "/fonts"));
    const auto no_fonts = Composer::open({TEST_SOURCE "/layouts"}, TEST_SOURCE "/nowhere");
    REQUIRE(!no_fonts);
    CHECK(no_fonts.error().fault == Fault::missing);
}

TEST_CASE("more pictures than text get pages of their own, and none of them is empty") {
    const Feed feed = feed_from(feed_with(R"({"id": "a", "kind": "article", "title": "图多",
        "text": "一句话。", "pictures": [{"asset": "p"}, {"asset": "q"}, {"asset": "r"}]})"));
    auto composer = test_composer();
    for (const Shown& shown : screens) {
        const auto screen = ScreenProfile::of(shown.position, feed, shown.size);
        const auto frames =
            composer.compose(feed, feed.items.front(), screen, Moment{}, SizesOnly{});
        REQUIRE(frames);
        REQUIRE(frames->size() == 3);
        for (std::size_t i = 0; i < frames->size(); ++i) {
            INFO(frame_as_text((*frames)[i]));
            const char* const wanted[] = {"p", "q", "r"};
            const auto& elements = (*frames)[i].elements;
            CHECK(std::any_of(elements.begin(), elements.end(), [&](const FrameElement& element) {
                const auto* picture = std::get_if<PlacedPicture>(&element);
                return picture != nullptr && picture->asset == wanted[i] &&
                       picture->box.height > shown.size.height / 4;
            }));
            check_frame((*frames)[i], screen);
        }
    }
}
