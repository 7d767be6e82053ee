// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/typeset_request.h"
#include "tests/catch.h"

using namespace board;

namespace {

Result<TypesetRequest> read(const std::string& text) {
    const auto json = JsonDocument::parse(text);
    REQUIRE(json);
    return read_typeset_request(json->root(), {});
}

std::string fault(const std::string& text) {
    const auto request = read(text);
    return request ? "" : request.error().what.en;
}

} // namespace

TEST_CASE("level and style follow the language unless they are given") {
    const auto mainland = read(R"({"text":"字","lang":"zh-Hans"})");
    REQUIRE(mainland);
    CHECK(mainland->style.marks == MarkStyle::gb);
    CHECK(mainland->style.level == break_level_of("zh-Hans"));
    const auto taiwan = read(R"({"text":"字","lang":"zh-Hant"})");
    REQUIRE(taiwan);
    CHECK(taiwan->style.marks == MarkStyle::tw);
    const auto mixed = read(R"({"text":"字","lang":"zh-Hant","level":"strict","style":"hk"})");
    REQUIRE(mixed);
    CHECK(mixed->style.level == BreakLevel::strict);
    CHECK(mixed->style.marks == MarkStyle::hk);
}

TEST_CASE("measure and context say how the text is set") {
    CHECK(read(R"({"text":"字"})")->task == TypesetTask::stretch);
    CHECK(read(R"({"text":"字","context":"adjacent"})")->task == TypesetTask::stretch);
    CHECK(read(R"({"text":"字","measure_em":5})")->task == TypesetTask::paragraph);
    CHECK(read(R"({"text":"字","measure_em":5,"context":"reduce"})")->task == TypesetTask::fitted);
    const auto hanging = read(R"({"text":"字","measure_em":5,"context":"hanging"})");
    REQUIRE(hanging);
    CHECK(hanging->style.hanging == Hanging::allowed);
    CHECK(hanging->style.alignment == Alignment::justify);
}

TEST_CASE("a headline's lines stand at the start, body text fills its measure") {
    const auto headline = read(R"({"text":"字","measure_em":5,"headline":true})");
    REQUIRE(headline);
    CHECK(headline->style.fit == LineFit::headline);
    CHECK(headline->style.alignment == Alignment::start);
    const auto body = read(R"({"text":"字","measure_em":5,"headline":false})");
    REQUIRE(body);
    CHECK(body->style.alignment == Alignment::justify);
    const auto fitted = read(R"({"text":"字","measure_em":5,"headline":true,"context":"expand"})");
    REQUIRE(fitted);
    CHECK(fitted->style.alignment == Alignment::justify);
}

TEST_CASE("null is the same as nothing, and a case's expectations are passed over") {
    const auto request = read(
        R"({"id":"x","text":"字","measure_em":null,"lang":null,"rule":"R01","han_x":[[0,0]]})");
    REQUIRE(request);
    CHECK(request->id == "x");
    CHECK_FALSE(request->measure_em);
    CHECK(request->style.language == "zh-Hans");
}

TEST_CASE("what cannot be read is named") {
    CHECK(fault("[]") == "a line must be one JSON object");
    CHECK(fault("{}") == "field text: must be a string");
    CHECK(fault(R"({"text":5})") == "field text: must be a string");
    CHECK(fault(R"({"text":"字","langg":"zh"})") ==
          "field langg: there is no such field; is it lang?");
    CHECK(fault(R"({"text":"字","level":"loose"})") ==
          "field level: must be one of: none basic gb strict");
    CHECK(fault(R"({"text":"字","lang":"中文"})") ==
          "field lang: must be a language tag such as zh-Hans");
    CHECK(fault(R"({"text":"字","measure_em":0})") ==
          "field measure_em: must be a number of em, from 1 to 100000");
    CHECK(fault(R"({"text":"字","measure_em":5,"indent_em":0.5})") ==
          "field indent_em: must be whole beside measure_em");
    CHECK(fault(R"({"text":"字","context":"reduce"})") ==
          "field context: this one needs measure_em, too");
    CHECK(fault(R"({"text":"字","at_line_start":1})") ==
          "field at_line_start: must be true or false");
}
