// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "content-sync/schema.h"
#include "tests/catch.h"

using namespace board;

namespace {

std::vector<Schema::Breach> check(const std::string& rules, const std::string& value) {
    const auto schema = Schema::parse(rules);
    REQUIRE(schema);
    const auto document = JsonDocument::parse(value);
    REQUIRE(document);
    return schema->check(document->root());
}

// The annotated schemas below `schema`: its properties, and theirs.
void check_annotated(Json schema, const std::string& pointer) {
    const Json properties = schema.find("properties");
    for (std::size_t i = 0; i < properties.size(); ++i) {
        const auto [key, property] = properties.member(i);
        INFO(pointer << "/properties/" << key);
        CHECK(property.find("title").string_or("").size() > 0);
        CHECK(property.find("description").string_or("").size() > 0);
        CHECK(property.find("examples").size() > 0);
    }
}

} // namespace

TEST_CASE("each keyword finds its breach, says it and says where") {
    struct Row {
        std::string rules, value, code, zh, en;
    };
    const Row row = GENERATE(
        Row{R"({"type":"string"})", "5", "schema-type", "“播出单”应是文字（加双引号），现在是 5",
            R"("feed" must be text in quotation marks; it is 5)"},
        Row{R"({"type":"integer"})", "1.5", "schema-type",
            "“播出单”应是整数（不加引号），现在是 1.5",
            R"("feed" must be a whole number without quotation marks; it is 1.5)"},
        Row{R"({"enum":["red","yellow","grey"]})", R"("green")", "schema-enum",
            "“播出单”只能是 red、yellow 或 grey，现在是“green”",
            R"("feed" must be red, yellow or grey; it is "green")"},
        Row{R"({"not":{"enum":["a"]}})", R"("a")", "schema-not", "“播出单”不能是“a”",
            R"("feed" must not be "a")"},
        Row{R"({"required":["id"],"properties":{"id":{"title":"编号"}}})", "{}", "schema-required",
            "缺少“编号”，请补上 \"id\"", R"("id" is missing; add it)"},
        Row{R"({"minLength":1})", R"("")", "schema-minLength", "“播出单”是空的，请填写，或整项删去",
            R"("feed" is empty; fill it in or leave it out)"},
        Row{R"({"maxLength":2})", R"("廉洁奉公")", "schema-maxLength",
            "“播出单”有 4 字，最多 2 字，请删减",
            R"("feed" has 4 characters, at most 2; shorten it)"},
        Row{R"({"pattern":"^[a-z]+$","maxLength":9,"examples":["hall"]})", R"("Hall 1")",
            "schema-pattern", "“播出单”写法不对，应像“hall”，现在是“Hall 1”",
            R"("feed" should look like "hall"; it is "Hall 1")"},
        Row{R"({"minimum":1,"maximum":10})", "11", "schema-maximum",
            "“播出单”不在范围内，要求 1 到 10，现在是 11", R"("feed" must be 1 to 10; it is 11)"},
        Row{R"({"minimum":1})", "0", "schema-minimum", "“播出单”不在范围内，要求至少 1，现在是 0",
            R"("feed" must be at least 1; it is 0)"},
        Row{R"({"minItems":2,"maxItems":2})", "[1]", "schema-minItems",
            "“播出单”的项数不对，要求正好 2 项，现在有 1 项",
            R"("feed" must have exactly 2 entries; it has 1)"},
        Row{R"({"maxProperties":1})", R"({"a":1,"b":2})", "schema-maxProperties",
            "“播出单”的项数不对，要求最多 1 项，现在有 2 项",
            R"("feed" must have at most 1 entries; it has 2)"},
        Row{R"({"maxItems":1})", "[1,2]", "schema-maxItems",
            "“播出单”的项数不对，要求最多 1 项，现在有 2 项",
            R"("feed" must have at most 1 entries; it has 2)"});
    INFO(row.rules << " / " << row.value);
    const auto breaches = check(row.rules, row.value);
    REQUIRE(breaches.size() == 1);
    CHECK(breaches[0].severity == Severity::error);
    CHECK(breaches[0].code == row.code);
    CHECK(breaches[0].what.en == row.en);
    CHECK(breaches[0].what.zh == row.zh);
}

TEST_CASE("all breaches are found in one go, each with its pointer") {
    const auto breaches =
        check(R"({"properties":{"a":{"type":"string"},"b/c":{"items":{"type":"integer"}}}})",
              R"({"a":1,"b/c":[1,"x",2,"y"]})");
    std::vector<std::string> pointers;
    for (const auto& breach : breaches) pointers.push_back(breach.pointer);
    CHECK(pointers == std::vector<std::string>{"/a", "/b~1c/1", "/b~1c/3"});
}

TEST_CASE("a value deep inside does not fill the memory with its breaches") {
    std::string list = "0";
    for (int i = 0; i < 5000; ++i) list += ",0";
    const std::string rules = R"({"properties":{"a":{"items":{"items":{"type":"string"}}}}})";
    const auto deep = check(rules, R"({"a":[[)" + list + "],[1]]}");
    CHECK(deep.size() == 101);
    CHECK(deep.back().pointer == "/a/1/0");
}

TEST_CASE("references are followed, and the name beside one is the property's own") {
    const auto breaches = check(
        R"({"properties":{"flag":{"$ref":"#/definitions/f","title":"旗色"}},
            "definitions":{"f":{"enum":["red"],"title":"旗"}}})",
        R"({"flag":"green"})");
    REQUIRE(breaches.size() == 1);
    CHECK(breaches[0].what.zh == "“旗色”只能是 red，现在是“green”");
}

TEST_CASE("unlisted properties are warnings, welcome ones are not") {
    const std::string rules = R"({"properties":{"title":{}})";
    const auto unlisted = check(rules + "}", R"({"titel":1})");
    REQUIRE(unlisted.size() == 1);
    CHECK(unlisted[0].severity == Severity::warning);
    CHECK(unlisted[0].code == "unknown-property");
    CHECK(unlisted[0].what.en.find("did you mean \"title\"?") != std::string::npos);
    CHECK(check(rules + R"(,"additionalProperties":true})", R"({"titel":1})").empty());
    CHECK(check(rules + R"(,"additionalProperties":{"type":"string"}})", R"({"x":1})").size() == 1);
}

TEST_CASE("of several alternatives the nearest speaks") {
    const std::string rules =
        R"({"anyOf":[{"required":["a","b"],"properties":{"kind":{"enum":["one"]},"a":{},"b":{}}},
                     {"required":["c"],"properties":{"kind":{"enum":["two"]},"c":{}}}]})";
    const auto one = check(rules, R"({"kind":"one","a":1})");
    REQUIRE(one.size() == 1);
    CHECK(one[0].what.en == R"("b" is missing; add it)");
    CHECK(check(rules, R"({"kind":"two","c":1})").empty());
    CHECK(check(rules, R"({"kind":"three","c":1})").size() == 1);
}

TEST_CASE("every property of the published schema has title, description and examples") {
    const Schema schema = Schema::board_feed();
    check_annotated(schema.root(), "");
    const Json definitions = schema.root().find("definitions");
    REQUIRE(definitions.size() > 10);
    for (std::size_t i = 0; i < definitions.size(); ++i) {
        const auto [name, definition] = definitions.member(i);
        check_annotated(definition, "/definitions/" + std::string{name});
    }
}

TEST_CASE("the embedded schema is the published one") {
    const auto file = read_file(TEST_SOURCE "/content-sync/board-feed-1.schema.json", 1u << 20);
    REQUIRE(file);
    CHECK(Schema::board_feed().text() == *file);
}
