// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "tests/fonts/typography_case.h"

using namespace board;

TEST_CASE("every character stands where CLREQ's spacing puts it") {
    judge_cases({"spacing.json", "spacing-more.json"}, Px{1000}, spacing_faults);
}

TEST_CASE("a judge of spacing sees what is wrong") {
    const auto faults = [](const std::string& expected, const std::string& answer) {
        return spacing_faults(JsonDocument::parse(expected)->root(),
                              JsonDocument::parse(answer)->root())
            .size();
    };
    const std::string pair =
        R"({"text":"请，（排","context":"adjacent","check":"han_x","gaps":[],"optional_gaps":[],
            "advances":[{"i":1,"em":1},{"i":2,"em":0.5}],"han_x":[[0,0],[3,2.5]],"total_em":3.5})";
    CHECK(faults(pair, R"({"pens":[[0,0],[1,1],[2,2],[3,2.5]],"gaps":[],
        "advances":[[0,1],[1,1],[2,0.5],[3,1]],"total_em":3.5})") == 0);
    CHECK(faults(pair, R"({"pens":[[0,0],[1,1],[2,2],[3,3]],"gaps":[],
        "advances":[[0,1],[1,1],[2,1],[3,1]],"total_em":4})") == 2);
    const std::string gap = R"({"text":"排A","context":"autospace","gaps":[1],"optional_gaps":[]})";
    CHECK(faults(gap, R"({"pens":[[0,0],[1,1.2]],"advances":[[0,1],[1,0.6]],"gaps":[[1,0.2]]})") ==
          0);
    CHECK(faults(gap, R"({"pens":[[0,0],[1,1]],"advances":[[0,1],[1,0.6]],"gaps":[]})") == 1);
    CHECK(faults(gap, R"({"pens":[[0,0],[1,1.4]],"advances":[[0,1],[1,0.6]],"gaps":[[1,0.4]]})") ==
          1);
    CHECK(faults(gap, R"({"pens":[[0,0],[1,1.2]],"advances":[[0,1],[1,0.6]],"gaps":[]})") == 1);
    const std::string hang = R"({"text":"今天，好","context":"hanging","breaks":[3],"hangs":[2]})";
    CHECK(faults(hang, R"({"lines":[{"end":3,"hangs":[2]},{"end":4,"hangs":[]}]})") == 0);
    CHECK(faults(hang, R"({"lines":[{"end":3,"hangs":[]},{"end":4,"hangs":[]}]})") == 1);
    CHECK(faults(hang, R"({"lines":[{"end":1,"hangs":[]},{"end":4,"hangs":[]}]})") == 2);
}
