// SPDX-License-Identifier: MIT
#include "fonts/directions.h"
#include "fonts/paragraph.h"
#include "tests/fonts/test_typesetter.h"

using namespace board;

TEST_CASE("text from left to right has no levels") {
    CHECK(bidi_levels("廉洁 2026 clean").empty());
    CHECK(bidi_levels("").empty());
}

TEST_CASE("Arabic letters inside Chinese have odd levels") {
    const std::string text = "学ئۇي习";
    const auto levels = bidi_levels(text);
    REQUIRE(levels.size() == text.size());
    CHECK(levels.front() == 0);
    CHECK(levels[4] == 1);
    CHECK(levels.back() == 0);
}

TEST_CASE("parts from right to left stand in their own order on the line") {
    CHECK(visual_order({0, 1, 1, 0}) == std::vector<std::size_t>{0, 2, 1, 3});
    auto typesetter = test_typesetter();
    ParagraphStyle style;
    const auto line = Paragraph::shape(typesetter, {"学ئۇي习", {}, {}}, style)
                          .lines(to_f26dot6(Px{1000}))
                          .front();
    REQUIRE(line.cells.size() == 5);
    CHECK(line.cells[0].pen < line.cells[3].pen);
    CHECK(line.cells[3].pen < line.cells[1].pen); // the last letter is leftmost
    CHECK(line.cells[1].pen < line.cells[4].pen);
}

TEST_CASE("space added to text from the right goes between its words, not into them") {
    auto typesetter = test_typesetter();
    const std::string text = "تىل تىل";
    ParagraphStyle style;
    style.em = Px{40};
    const auto paragraph = Paragraph::shape(typesetter, {text, {}, {}}, style);
    const auto tight = paragraph.stretch({true, true}, std::nullopt);
    const auto wide = paragraph.stretch({true, true}, tight.measure + to_f26dot6(Px{80}));
    REQUIRE(wide.cells.size() == 7);
    for (const std::size_t i : {1u, 2u, 5u, 6u}) { // letters that join the one before
        CHECK(wide.cells[i].pen + wide.cells[i].advance == wide.cells[i - 1].pen);
    }
    CHECK(wide.cells[3].pen - tight.cells[3].pen + tight.cells[3].advance <=
          wide.cells[2].pen - wide.cells[4].pen);
}
