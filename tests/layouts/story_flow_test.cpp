// SPDX-License-Identifier: MIT
#include "layouts/story_flow.h"
#include "tests/fonts/test_typesetter.h"

using namespace board;

namespace {

constexpr Px em{32};

ParagraphStyle body() {
    ParagraphStyle style;
    style.em = em;
    style.alignment = Alignment::justify;
    return style;
}

const std::string paragraph =
    "展厅的灯一年亮三百六十五天。来的人走到长卷前，先退一步，再近一步：看花，也看自己经手的合同与工"
    "单。有一封家书的末尾写着，你把门关紧了，家里的灯才亮得安稳。";

std::string story(int paragraphs) {
    std::string text;
    for (int i = 0; i < paragraphs; ++i) {
        if (i % 3 == 1) text += "## 第" + std::to_string(i) + "节\n\n";
        text += paragraph + "\n\n";
    }
    return text;
}

struct Pages {
    std::vector<StoryPage> pages;
    std::string text;
};

Pages all_pages(StoryFlow& flow, std::vector<Size> rooms) {
    Pages all;
    StoryPlace place;
    for (std::size_t i = 0; i < 200; ++i) {
        all.pages.push_back(flow.page(place, rooms[i % rooms.size()]));
        const StoryPage& page = all.pages.back();
        for (const StoryLine& each : page.lines) all.text += each.line.text;
        if (page.finished) return all;
        REQUIRE_FALSE(page.lines.empty());
        place = page.next;
    }
    FAIL("the story never ends");
    return all;
}

std::string plain_text(const std::vector<StoryBlock>& blocks) {
    std::string text;
    for (const StoryBlock& block : blocks) text += block.marker + block.content.text;
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
            CHECK(all_pages(flow, {room}).text == plain_text(blocks));
            // The second page's story is narrower than the first one's.
            CHECK(all_pages(flow, {room, {em * (columns - 2), Px{height}}}).text ==
                  plain_text(blocks));
        }
    }
}

TEST_CASE("no line leaves its room, and no two stand in one place") {
    auto typesetter = test_typesetter();
    const auto blocks = read_story(story(4));
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    const Size room{em * 14 + Px{9}, Px{500}};
    for (const StoryPage& page : all_pages(flow, {room}).pages) {
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
