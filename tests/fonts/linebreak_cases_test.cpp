// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "tests/fonts/typography_case.h"

using namespace board;

TEST_CASE("lines end where CLREQ's level lets them, and nowhere else") {
    judge_cases({"linebreak.json", "linebreak-more.json"}, Px{64}, linebreak_faults);
}

TEST_CASE("a judge of line breaks sees what is wrong") {
    const auto expected = JsonDocument::parse(
        R"({"text":"甲，乙丙","breaks":[2,3],"breaks_utf16":[2,3],"optional":[]})");
    const auto faults = [&](const std::string& answer) {
        return linebreak_faults(expected->root(), JsonDocument::parse(answer)->root()).size();
    };
    CHECK(faults(R"({"breaks":[2,3],"breaks_utf16":[2,3]})") == 0);
    CHECK(faults(R"({"breaks":[2],"breaks_utf16":[2]})") == 2);
    CHECK(faults(R"({"breaks":[1,2,3],"breaks_utf16":[1,2,3]})") == 2);
    CHECK(faults(R"({"breaks":[2,3],"breaks_utf16":[2,4]})") == 1);
    CHECK(faults(R"({"error":{"en":"no"}})") == 1);
}
