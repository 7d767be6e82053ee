// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/typeset_answer.h"
#include "tests/fonts/test_typesetter.h"
#include "tests/fonts/typography_case.h"

using namespace board;

namespace {

JsonDocument answer(Typesetter& typesetter, const Json& expected) {
    ParagraphStyle usual;
    usual.em = Px{64};
    const auto request = read_typeset_request(expected, usual);
    if (!request) FAIL(case_title(expected) << ": " << request.error().what.en);
    auto json = JsonDocument::parse(as_json(*request, typeset(typesetter, *request)));
    REQUIRE(json);
    return std::move(json).take();
}

} // namespace

TEST_CASE("lines end where CLREQ's level lets them, and nowhere else") {
    auto typesetter = test_typesetter();
    for (const char* file : {"linebreak.json", "linebreak-more.json"}) {
        const CaseFile cases{file};
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const JsonDocument said = answer(typesetter, cases[i]);
            for (const auto& fault : linebreak_faults(cases[i], said.root()))
                FAIL_CHECK(case_title(cases[i]) << "\n  " << fault);
        }
    }
    SUCCEED();
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
