// SPDX-License-Identifier: MIT
#include "base/json_place.h"
#include "tests/catch.h"

using namespace board;

namespace {

const std::string text = R"({
  "format": "board-feed/1",
  "标题": "廉", "items": [
    {"id": "a", "show": {"hours": [["07:30", "08:30"]]}},
    {"id": "b \" } ] ,", "n": 1.5e3 , "deep": [[], {}, [1, 2]]}
  ],
  "a/b": {"m~n": true}
}
)";

} // namespace

TEST_CASE("a pointer has its line and column, in characters") {
    const auto [pointer, line, column] =
        GENERATE(table<std::string, std::size_t, std::size_t>({{"", 1, 1},
                                                               {"/format", 2, 13},
                                                               {"/标题", 3, 9},
                                                               {"/items", 3, 23},
                                                               {"/items/0", 4, 5},
                                                               {"/items/0/show/hours/0/1", 4, 46},
                                                               {"/items/1/id", 5, 12},
                                                               {"/items/1/n", 5, 31},
                                                               {"/items/1/deep/2/1", 5, 60},
                                                               {"/a~1b/m~0n", 7, 18}}));
    CAPTURE(pointer);
    const TextPlace place = json_place(text, pointer);
    CHECK(place.line == line);
    CHECK(place.column == column);
}

TEST_CASE("what is not there has the place of its nearest parent") {
    CHECK(json_place(text, "/items/0/title") == json_place(text, "/items/0"));
    CHECK(json_place(text, "/items/9/title") == json_place(text, "/items"));
    CHECK(json_place(text, "/items/x") == json_place(text, "/items"));
    CHECK(json_place(text, "/nothing") == TextPlace{1, 1});
}

TEST_CASE("a place beyond the end is the end") {
    CHECK(text_place("a\n廉b", 99) == TextPlace{2, 3});
    CHECK(text_place("", 0) == TextPlace{1, 1});
}
