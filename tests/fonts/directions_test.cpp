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
