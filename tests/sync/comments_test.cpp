// SPDX-License-Identifier: MIT
#include "content-sync/sync/comments.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("comments become blanks, and everything else stays where it was") {
    const auto [with, without] = GENERATE(table<std::string, std::string>(
        {{"", ""},
         {"{}", "{}"},
         {"{} // end", "{}       "},
         {"{\"a\": 1, // 注释\n \"b\": 2}", "{\"a\": 1,      \n \"b\": 2}"},
         {"/* 一\n二 */{\"a\": 1}", "    \n    {\"a\": 1}"},
         {"{\"a\": \"http://x/*y*/\"}", "{\"a\": \"http://x/*y*/\"}"},
         {"{\"a\\\"//\": 1}", "{\"a\\\"//\": 1}"},
         {"{\"a\\\\\"//x", "{\"a\\\\\"   "},
         {"/**//* * / */1", "             1"},
         {"//a\r\n1", "   \r\n1"},
         {"/", "/"},
         {"\"open // string", "\"open // string"}}));
    CAPTURE(with);
    TextPlace place;
    const auto blanked = without_comments(with, &place);
    REQUIRE(blanked);
    CHECK(*blanked == without);
}

TEST_CASE("a comment that does not end is told where it begins") {
    TextPlace place;
    const auto blanked = without_comments("{\n  \"频\": 1 /* …\n}", &place);
    REQUIRE_FALSE(blanked);
    CHECK(place == TextPlace{2, 10});
}
