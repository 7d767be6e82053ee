// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/story_flow.h"
#include "tests/fonts/test_typesetter.h"

namespace board {

constexpr Px em{32};

inline ParagraphStyle body() {
    ParagraphStyle style;
    style.em = em;
    style.alignment = Alignment::justify;
    return style;
}

inline const std::string paragraph =
    "展厅的灯一年亮三百六十五天。来的人走到长卷前，先退一步，再近一步：看花，也看自己经手的合同与工"
    "单。有一封家书的末尾写着，你把门关紧了，家里的灯才亮得安稳。";

// To the story's end, in rooms that take turns. Each page must go further than the one before.
inline std::vector<StoryPage> all_pages(StoryFlow& flow, const std::vector<Size>& rooms,
                                        std::size_t most = 200) {
    std::vector<StoryPage> pages;
    StoryPlace place;
    for (std::size_t i = 0; i < most; ++i) {
        pages.push_back(flow.page(place, rooms[i % rooms.size()]));
        if (pages.back().finished) return pages;
        REQUIRE(pages.back().next != place);
        place = pages.back().next;
    }
    FAIL("the story never ends");
    return pages;
}

inline std::string text_of(const std::vector<StoryPage>& pages) {
    std::string text;
    for (const StoryPage& page : pages)
        for (const StoryLine& each : page.lines) text += each.line.text;
    return text;
}

inline std::string plain_text(const std::vector<StoryBlock>& blocks) {
    std::string text;
    for (const StoryBlock& block : blocks) text += block.marker + block.content.text;
    return text;
}

// The em box of a line.
inline Rect box_of(const StoryLine& each) {
    const Px size = each.line.em;
    return {each.x, each.y - size * 88 / 100, ceil_px(each.line.measure), size};
}

// Lines, pictures and rules: nothing leaves the room, and no two stand in one place.
inline void check_page(const StoryPage& page, Size room) {
    std::vector<Rect> boxes;
    for (const StoryLine& each : page.lines) boxes.push_back(box_of(each));
    for (const StoryPicture& each : page.pictures) boxes.push_back(each.box);
    for (const StoryRule& each : page.rules) boxes.push_back(each.box);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Rect& a = boxes[i];
        CHECK((a.x >= Px{0} && a.y >= Px{0}));
        CHECK((a.right() <= room.width && a.bottom() <= room.height));
        for (std::size_t k = 0; k < i; ++k) {
            const Rect& b = boxes[k];
            CHECK_FALSE(
                (a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()));
        }
    }
}

} // namespace board
