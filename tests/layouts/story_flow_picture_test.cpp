// SPDX-License-Identifier: MIT
#include "tests/layouts/story_pages.h"

using namespace board;

namespace {

// The story's blocks, with pictures of this size; of none, they are not at hand.
std::vector<StoryBlock> story_with(const std::string& text, Size picture) {
    auto blocks = read_story(text);
    for (StoryBlock& block : blocks)
        if (block.kind == BlockKind::picture) block.picture = picture;
    return blocks;
}

std::string caption_of(const StoryPage& page) {
    std::string text;
    for (const StoryLine& each : page.lines)
        if (each.role == "caption") text += each.line.text;
    return text;
}

constexpr Size room{em * 20, Px{1000}};

Rect only_picture(Size own) {
    auto typesetter = test_typesetter();
    Paragraphs paragraphs{typesetter};
    const auto blocks = story_with("![莲池](lotus)", own);
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    const StoryPage page = flow.page({}, room);
    REQUIRE(page.finished);
    REQUIRE(page.pictures.size() == 1);
    CHECK(page.pictures.front().asset == "lotus");
    CHECK(caption_of(page) == "莲池");
    check_page(page, room);
    return page.pictures.front().box;
}

} // namespace

TEST_CASE("a picture is as wide as the measure, within 55 % of the page and twice its size") {
    CHECK(only_picture({Px{1600}, Px{900}}) == Rect{Px{0}, Px{0}, Px{640}, Px{360}});
    CHECK(only_picture({Px{900}, Px{1600}}) ==
          Rect{(Px{640} - Px{309}) / 2, Px{0}, Px{309}, Px{550}});
    CHECK(only_picture({Px{100}, Px{50}}) == Rect{Px{220}, Px{0}, Px{200}, Px{100}});
    CHECK(only_picture({Px{20000}, Px{3}}).height == Px{1});
    CHECK(only_picture({Px{3}, Px{20000}}).width == Px{1});
}

TEST_CASE("a picture keeps its caption, and its text stands on the grid") {
    auto typesetter = test_typesetter();
    const std::string text = paragraph + "\n\n![莲池](lotus)\n\n" + paragraph;
    const auto blocks = story_with(text, {Px{1600}, Px{900}});
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    for (int height = 200; height < 1200; height += 60) {
        INFO(height);
        const Size own{em * 20, Px{height}};
        const auto pages = all_pages(flow, {own});
        CHECK(text_of(pages) == plain_text(blocks));
        for (const StoryPage& page : pages) {
            check_page(page, own);
            CHECK(page.pictures.empty() == caption_of(page).empty());
            for (const StoryLine& each : page.lines) CHECK((each.y.value - 28) % 24 == 0);
        }
    }
}

TEST_CASE("a caption that is longer than a page goes on without its picture") {
    auto typesetter = test_typesetter();
    std::string caption;
    for (int i = 0; i < 60; ++i) caption += paragraph;
    const auto blocks = story_with("![" + caption + "](lotus)", {Px{1600}, Px{900}});
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    for (const Size own : {room, Size{em * 12, Px{120}}}) {
        const auto pages = all_pages(flow, {own}, 1000);
        CHECK(text_of(pages) == caption);
        std::size_t pictures = 0;
        for (const StoryPage& page : pages) {
            pictures += page.pictures.size();
            check_page(page, own);
        }
        CHECK(pictures == 1);
    }
}

TEST_CASE("where a page is but a line or two, a picture leaves its caption") {
    auto typesetter = test_typesetter();
    const auto blocks = story_with("![莲池](lotus)", {Px{1600}, Px{900}});
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    const auto pages = all_pages(flow, {{em * 12, Px{70}}});
    REQUIRE(pages.size() == 1);
    CHECK(pages.front().pictures.empty());
    CHECK(text_of(pages) == "莲池");
}

TEST_CASE("a picture that is not at hand leaves its caption, or nothing") {
    auto typesetter = test_typesetter();
    const auto blocks = story_with("甲\n\n![莲池](lotus)\n\n![](lotus)\n\n乙", {});
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    const auto pages = all_pages(flow, {room});
    REQUIRE(pages.size() == 1);
    CHECK(pages.front().pictures.empty());
    CHECK(text_of(pages) == "甲莲池乙");
    CHECK(pages.front().height < em * 8);
}
