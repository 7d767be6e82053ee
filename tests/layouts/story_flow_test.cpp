// SPDX-License-Identifier: MIT
#include "tests/layouts/story_pages.h"

using namespace board;

namespace {

std::string story(int paragraphs) {
    std::string text;
    for (int i = 0; i < paragraphs; ++i) {
        if (i % 3 == 1) text += "## 第" + std::to_string(i) + "节\n\n";
        text += paragraph + "\n\n";
    }
    return text;
}

} // namespace

TEST_CASE("pages of any size set all of the text once") {
    auto typesetter = test_typesetter();
    const auto blocks = read_story(story(5) + "- 一\n- 二\n\n> " + paragraph);
    for (int columns = 6; columns <= 30; columns += 6) {
        Paragraphs paragraphs{typesetter};
        StoryFlow flow{blocks, body(), 1.5, paragraphs};
        for (int height = 40; height < 900; height += 170) {
            INFO(columns << " em, " << height);
            const Size room{em * columns, Px{height}};
            CHECK(text_of(all_pages(flow, {room})) == plain_text(blocks));
            // The second page's story is narrower than the first one's.
            CHECK(text_of(all_pages(flow, {room, {em * (columns - 2), Px{height}}})) ==
                  plain_text(blocks));
        }
    }
}

TEST_CASE("a paragraph of many pages turns where it would if it were looked at to its end") {
    auto typesetter = test_typesetter();
    std::string text;
    for (int i = 0; i < 30; ++i) text += paragraph;
    const auto blocks = read_story(text);
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    const Size room{em * 12, Px{500}};
    const auto pages = all_pages(flow, {room});
    REQUIRE(pages.size() > 15);
    CHECK(text_of(pages) == plain_text(blocks));
    for (const StoryPage& page : pages) {
        INFO(page.lines.back().line.text);
        CHECK((page.finished || page.height * 5 >= room.height * 3));
    }
}

TEST_CASE("no line leaves its room, and no two stand in one place") {
    auto typesetter = test_typesetter();
    const auto blocks = read_story(story(4));
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    const Size room{em * 14 + Px{9}, Px{500}};
    for (const StoryPage& page : all_pages(flow, {room})) {
        Px last{-1000};
        for (const StoryLine& each : page.lines) {
            CHECK(each.y - last >= em);
            CHECK(each.y + em / 8 <= room.height);
            CHECK(each.x + ceil_px(each.line.measure) <= em * 14);
            last = each.y;
        }
    }
}

TEST_CASE("baselines stand on a grid that readings, dots and rare characters never move") {
    auto typesetter = test_typesetter();
    const auto baselines = [&](const std::string& text) {
        Paragraphs paragraphs{typesetter};
        const auto blocks = read_story(text);
        StoryFlow flow{blocks, body(), 1.7, paragraphs};
        std::vector<int> found;
        for (const StoryLine& each : flow.page({}, {em * 10, Px{2000}}).lines)
            found.push_back(each.y.value);
        return found;
    };
    const auto plain = baselines("清廉的心清廉的心清廉的心清廉的心清廉的心");
    REQUIRE(plain.size() == 2);
    CHECK(plain[1] - plain[0] == 54); // 1.7 em, to an even number of pixels
    const auto apart = [](const std::vector<int>& found) { return found[1] - found[0]; };
    CHECK(apart(baselines("清廉的心*清廉*的心清廉的心清廉的心清廉的心")) == 54);
    CHECK(apart(baselines(
              "<ruby>清廉<rt>qīng lián</rt></ruby>的心清廉的心清廉的心清廉的心清廉的心")) == 54);
    CHECK(apart(baselines("𠮷廉的心清廉的心清廉的心清廉的心清廉的心")) == 54);
}

TEST_CASE("what stands beside the text widens a pitch that is too tight for it") {
    auto typesetter = test_typesetter();
    const auto pitch = [&](const std::string& text) {
        Paragraphs paragraphs{typesetter};
        const auto blocks = read_story(text);
        StoryFlow flow{blocks, body(), 1.2, paragraphs};
        const auto lines = flow.page({}, {em * 5, Px{2000}}).lines;
        REQUIRE(lines.size() == 2);
        return (lines[1].y - lines[0].y).value;
    };
    CHECK(pitch("清廉的心清廉的心清") == 38);
    CHECK(pitch("清廉*的心*清廉的心清") == 48);
    CHECK(pitch("<ruby>清<rt>qīng</rt></ruby>廉*的心*清廉的心") == 58);
}

TEST_CASE("indented paragraphs need no space between them") {
    auto typesetter = test_typesetter();
    Paragraphs paragraphs{typesetter};
    const auto blocks = read_story("清廉的心\n\n清廉的心");
    ParagraphStyle style = body();
    const Px apart = StoryFlow{blocks, style, 1.5, paragraphs}.height(em * 10);
    style.indent = 2;
    StoryFlow indented{blocks, style, 1.5, paragraphs};
    CHECK(apart - indented.height(em * 10) == Px{24});
    for (const StoryLine& each : indented.page({}, {em * 10, Px{500}}).lines)
        CHECK(each.line.cells.front().pen == to_f26dot6(em * 2));
}

TEST_CASE("a paragraph's rest on the next page has no indent") {
    auto typesetter = test_typesetter();
    Paragraphs paragraphs{typesetter};
    const auto blocks = read_story(paragraph);
    ParagraphStyle style = body();
    style.indent = 2;
    StoryFlow flow{blocks, style, 1.5, paragraphs};
    const StoryPage first = flow.page({}, {em * 12, Px{130}});
    REQUIRE_FALSE(first.finished);
    for (const Px width : {em * 12, em * 9}) {
        const StoryPage second = flow.page(first.next, {width, Px{2000}});
        CHECK(second.lines.front().line.cells.front().pen == F26Dot6{});
    }
}

TEST_CASE("a page ends with a sentence where one is near its end") {
    auto typesetter = test_typesetter();
    Paragraphs paragraphs{typesetter};
    std::string sentences;
    for (int i = 0; i < 12; ++i) sentences += "先核后签，差一张照片，就等一张照片。";
    const auto blocks = read_story(sentences);
    ParagraphStyle style = body();
    style.indent = 2;
    StoryFlow flow{blocks, style, 1.5, paragraphs};
    const auto pages = all_pages(flow, {{em * 13, Px{480}}});
    REQUIRE(pages.size() == 2);
    CHECK(text_of(pages) == sentences);
    CHECK(pages.front().lines.back().line.text.ends_with("。"));
    CHECK(pages.front().lines.back().line.measure < to_f26dot6(em * 12)); // it is not spread
    CHECK(pages.back().lines.front().line.text.starts_with("先核"));
    CHECK(pages.back().lines.front().line.cells.front().pen == F26Dot6{});
}

TEST_CASE("a last page that would be nearly empty takes its share") {
    auto typesetter = test_typesetter();
    Paragraphs paragraphs{typesetter};
    std::string text;
    for (int i = 0; i < 11; ++i) text += "清廉的心清廉的心\n\n";
    const auto blocks = read_story(text);
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    // Nine of them have room.
    const Size room{em * 10, Px{24 * 3 * 8 + 32}};
    const auto pages = all_pages(flow, {room});
    REQUIRE(pages.size() == 2);
    CHECK(pages.front().lines.size() == 6);
    CHECK(pages.back().lines.size() == 5);
}
