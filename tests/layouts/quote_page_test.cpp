// SPDX-License-Identifier: MIT
// Quotes on boards: what stands where in their columns.
#include "tests/layouts/demo_board.h"

#include <algorithm>

using namespace board;

namespace {

constexpr Size landscape{Px{1920}, Px{1080}}, portrait{Px{1080}, Px{1920}};

Feed feed_of(const std::string& form, const std::string& text, const std::string& more = "") {
    return feed_from(
        R"({"format": "board-feed/1", "channel": "test", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", "language": "zh-Hans-CN",
        "organization": {"name": "江海供电局"}, "items": [{"id": "q", "kind": "quote",
        "title": "家训", "source": "一封家书", "form": ")" +
        form + R"(", "text": ")" + text + "\"" + more + "}]}");
}

std::vector<Frame> frames_of(Composer& composer, const Feed& feed, Position position, Size size) {
    auto frames = composer.compose(feed, feed.items.front(),
                                   ScreenProfile::of(position, feed, size), Moment{}, NoPictures{});
    REQUIRE(frames);
    return std::move(frames).take();
}

std::vector<TextLine> columns_of(const Frame& frame, std::string_view role) {
    std::vector<TextLine> columns;
    for (const FrameElement& element : frame.elements) {
        const auto* line = std::get_if<TextLine>(&element);
        if (line != nullptr && line->role == role && line->line.mode == WritingMode::vertical_rl)
            columns.push_back(*line);
    }
    return columns;
}

std::vector<std::string> texts_of(const std::vector<TextLine>& lines) {
    std::vector<std::string> texts;
    for (const TextLine& line : lines) texts.push_back(line.line.text);
    return texts;
}

const std::vector<std::pair<Position, Size>> screens{{Position::hall, landscape},
                                                     {Position::hall, portrait},
                                                     {Position::garden, landscape},
                                                     {Position::garden, portrait},
                                                     {Position::team, landscape},
                                                     {Position::team, portrait},
                                                     {Position::hall, {Px{3840}, Px{2160}}},
                                                     {Position::team, {Px{1280}, Px{720}}}};

} // namespace

TEST_CASE("each line of a verse is a column, from right to left, all beginning at one height") {
    auto composer = test_composer();
    const Feed feed = feed_of(
        "verse", R"(绢帕蘑菇与线香，\n本资民用反为殃。\n清风两袖朝天去，\n免得闾阎话短长。)");
    for (const auto& [position, size] : screens) {
        const auto frames = frames_of(composer, feed, position, size);
        REQUIRE(frames.size() == 1);
        const auto columns = columns_of(frames.front(), "quote");
        CHECK(texts_of(columns) == std::vector<std::string>{"绢帕蘑菇与线香，", "本资民用反为殃。",
                                                            "清风两袖朝天去，",
                                                            "免得闾阎话短长。"});
        for (std::size_t i = 1; i < columns.size(); ++i) {
            CHECK(columns[i].box.right() < columns[i - 1].box.x);
            CHECK(columns[i].y == columns[i - 1].y);
            CHECK(columns[i].line.em == columns[i - 1].line.em);
        }
    }
}

TEST_CASE("characters of a verse stand in rows, whatever marks stand between them") {
    auto composer = test_composer();
    const Feed feed = feed_of("verse", R"(他说：“清白。”他走\n两袖清风，朝天而去)");
    for (const auto& [position, size] : screens)
        for (const TextLine& column :
             columns_of(frames_of(composer, feed, position, size).front(), "quote"))
            for (const PlacedCell& cell : column.line.cells) {
                INFO(column.line.text);
                CHECK(cell.pen.value % to_f26dot6(column.line.em).value == 0);
            }
}

TEST_CASE("what hangs out of a column stays clear of the furniture") {
    auto composer = test_composer();
    for (const char* text : {R"(未出土时先有节，\n及凌云处尚虚心。)", R"(公生明，\n廉生威。)",
                             R"(绢帕蘑菇与线香，\n本资民用反为殃。)"}) {
        const Feed feed = feed_of("verse", text);
        for (const auto& [position, size] : screens) {
            const Frame frame = frames_of(composer, feed, position, size).front();
            for (const TextLine& column : columns_of(frame, "quote")) {
                // A stop mark's ink ends in the middle of its cell.
                const Px end = column.box.bottom() + ceil_px(column.line.hang) / 2;
                for (const FrameElement& element : frame.elements)
                    if (const auto* line = std::get_if<TextLine>(&element);
                        line != nullptr && line->line.mode == WritingMode::horizontal_tb &&
                        line->y > frame.size.height / 2)
                        CHECK(end < line->box.y);
            }
        }
    }
}

TEST_CASE("a short text has a phrase a column, and one of two characters goes with the next") {
    auto composer = test_composer();
    const auto columns = [&](const std::string& text) {
        const Feed feed = feed_of("prose", text);
        return texts_of(
            columns_of(frames_of(composer, feed, Position::hall, landscape).front(), "quote"));
    };
    using Texts = std::vector<std::string>;
    CHECK(columns("公生明，廉生威。") == Texts{"公生明，", "廉生威。"});
    CHECK(columns("俭，德之共也；侈，恶之大也。") == Texts{"俭，德之共也；", "侈，恶之大也。"});
    CHECK(columns("古人说：“公生明！”此话不假。") == Texts{"古人说：", "“公生明！”", "此话不假。"});
}

TEST_CASE("a letter's columns are whole characters long, and no shorter ones would do") {
    auto composer = test_composer();
    std::string letter;
    for (int i = 0; i < 9; ++i) letter += "差一张照片就等一张照片谁盘的谁签";
    const Feed feed = feed_of("prose", letter);
    for (const auto& [position, size] : screens) {
        const auto columns = columns_of(frames_of(composer, feed, position, size).front(), "quote");
        REQUIRE(columns.size() > 2);
        const int em = to_f26dot6(columns.front().line.em).value;
        const int length = columns.front().line.measure.value;
        CHECK(length % em == 0);
        const std::size_t characters = 9 * 16, shorter = static_cast<std::size_t>(length / em - 1);
        CHECK(shorter * columns.size() < characters);
    }
}

TEST_CASE("a couplet hangs its first line at the right, both as long, the banner above") {
    auto composer = test_composer();
    const Feed feed =
        feed_of("couplet", R"(送电千家心似水\n守廉一世品如莲)", R"(, "banner": "风清气正")");
    for (const auto& [position, size] : screens) {
        const Frame frame = frames_of(composer, feed, position, size).front();
        CHECK(frame.template_name == "quote");
        std::optional<TextLine> upper, lower, banner;
        for (const FrameElement& element : frame.elements)
            if (const auto* line = std::get_if<TextLine>(&element)) {
                if (line->line.text == "送电千家心似水") upper = *line;
                if (line->line.text == "守廉一世品如莲") lower = *line;
                if (line->line.text == "风清气正") banner = *line;
            }
        REQUIRE((upper && lower && banner));
        CHECK(lower->box.right() < upper->box.x);
        CHECK(lower->y == upper->y);
        CHECK(lower->line.em == upper->line.em);
        CHECK(lower->line.measure == upper->line.measure);
        CHECK(banner->line.mode == WritingMode::horizontal_tb);
        CHECK(banner->y < frame.size.height / 3);
    }
}

TEST_CASE("eight lines stand in two tiers where the page is tall") {
    auto composer = test_composer();
    std::string text;
    for (int i = 0; i < 8; ++i) text += std::string{i > 0 ? "\\n" : ""} + "千锤万凿出深山，";
    const Feed feed = feed_of("verse", text);
    const auto tops = [&](Size size) {
        std::vector<int> found;
        for (const TextLine& column :
             columns_of(frames_of(composer, feed, Position::hall, size).front(), "quote"))
            found.push_back(column.y.value);
        std::sort(found.begin(), found.end());
        return std::pair{found.size(), std::unique(found.begin(), found.end()) - found.begin()};
    };
    CHECK(tops(portrait) == std::pair{std::size_t{8}, std::ptrdiff_t{2}});
    CHECK(tops(landscape) == std::pair{std::size_t{8}, std::ptrdiff_t{1}});
}

TEST_CASE("a verse too long for columns is set plainly, line by line, mark by mark") {
    auto composer = test_composer();
    std::string longest;
    for (int i = 0; i < 30; ++i) longest += "*清*_廉_";
    const Feed feed = feed_of("verse", longest + R"(\n末)");
    for (const auto& [position, size] : screens) {
        const auto frames = frames_of(composer, feed, position, size);
        CHECK(frames.front().template_name == "plain");
        std::string text;
        for (const Frame& frame : frames)
            for (const FrameElement& element : frame.elements)
                if (const auto* line = std::get_if<TextLine>(&element);
                    line != nullptr && line->role == "body")
                    text += (line->line.text == "末" ? "|" : "") + line->line.text;
        CHECK(text.find(longest + "|末") != std::string::npos);
    }
}
