// SPDX-License-Identifier: MIT
#include "layouts/record.h"
#include "tests/catch.h"

using namespace board;

namespace {

Record record_of(const std::string& json) {
    const auto document = JsonDocument::parse(json);
    REQUIRE(document);
    return Record::from(document->root());
}

} // namespace

TEST_CASE("an object becomes fields and lists") {
    const Record record = record_of(
        R"({"title": "题", "number": 3, "show": {"from": "2026-11-01"},
            "rows": [{"post": "岗"}, {"post": "位"}], "days": ["mon"]})");
    CHECK(record.fields.at("title") == "题");
    CHECK(record.fields.at("number") == "3");
    CHECK(record.fields.at("show.from") == "2026-11-01");
    CHECK(record.lists.at("rows")[1].fields.at("post") == "位");
    CHECK(record.lists.at("days")[0].fields.at("value") == "mon");
}

TEST_CASE("names are looked up from the inside outwards") {
    const Record outer = record_of(R"({"title": "外", "place": "厅"})");
    const Record inner = record_of(R"({"title": "内"})");
    const Scope around{&outer, nullptr};
    const Scope scope{&inner, &around};
    CHECK(scope.fill("{title}在{place}，{nobody}。") == "内在厅，。");
    CHECK(scope.fill("没有右括号 {title") == "没有右括号 {title");
}

TEST_CASE("conditions hold as they are written") {
    const Record record = record_of(R"({"a": "1", "none": "", "rows": [{}], "empty": []})");
    const Scope scope{&record, nullptr};
    CHECK(scope.holds(""));
    CHECK(scope.holds("a"));
    CHECK(scope.holds("rows"));
    CHECK(scope.holds("a=1"));
    CHECK(scope.holds("!a=2"));
    CHECK(scope.holds("a & !none & rows"));
    CHECK_FALSE(scope.holds("none"));
    CHECK_FALSE(scope.holds("empty"));
    CHECK_FALSE(scope.holds("!a"));
    CHECK_FALSE(scope.holds("a & none"));
}

TEST_CASE("a record keeps the fields and lists that are named") {
    Record record = record_of(R"({"title": "题", "name": "名", "rows": [{}], "people": [{}]})");
    constexpr std::string_view named[]{"title", "rows", "absent"};
    record.keep(named);
    CHECK(record.fields.size() == 1);
    CHECK(record.fields.contains("title"));
    CHECK(record.lists.size() == 1);
    CHECK(record.lists.contains("rows"));
}
