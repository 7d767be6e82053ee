// SPDX-License-Identifier: MIT
#include "layouts/paragraphs.h"
#include "tests/layouts/story_pages.h"

using namespace board;

TEST_CASE("a text's first lines are those of all of it, and broken once") {
    auto typesetter = test_typesetter();
    Paragraphs paragraphs{typesetter};
    const MarkedText text{paragraph + paragraph, {}, {}};
    const F26Dot6 measure = to_f26dot6(em * 9);
    const auto& all = paragraphs.lines(text, body(), measure);
    const auto& first = paragraphs.lines(text, body(), measure, 3);
    REQUIRE(all.size() > 3);
    CHECK(first == std::vector<Line>(all.begin(), all.begin() + 3));
    CHECK(&paragraphs.lines(text, body(), measure) == &all);
    CHECK(&paragraphs.lines(text, body(), measure, 3) == &first);
    CHECK(&paragraphs.lines(text, body(), to_f26dot6(em * 8)) != &all);
}
