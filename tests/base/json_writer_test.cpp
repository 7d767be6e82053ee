// SPDX-License-Identifier: MIT
#include "base/json_writer.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("what is written reads back the same") {
    JsonWriter writer;
    writer.begin_object().member("s", "廉\"\n").member("i", 42).member("d", 0.5).member("t", true);
    writer.key("a").begin_array().value(1).value("two").end_array().end_object();
    const auto document = JsonDocument::parse(writer.take());
    REQUIRE(document);
    const Json root = document->root();
    CHECK(root.find("s").string() == "廉\"\n");
    CHECK(root.find("i").integer() == 42);
    CHECK(root.find("d").number() == 0.5);
    CHECK(root.find("t").boolean() == true);
    CHECK(root.find("a").at(1).string() == "two");
}

TEST_CASE("compact is one line, indented is for people; both end with a newline") {
    const auto write = [](JsonStyle style) {
        JsonWriter writer{style};
        writer.begin_object().member("a", 1).end_object();
        return writer.take();
    };
    CHECK(write(JsonStyle::compact) == "{\"a\":1}\n");
    CHECK(write(JsonStyle::indented) == "{\n  \"a\": 1\n}\n");
}

TEST_CASE("a parsed value is copied whole") {
    const auto document = JsonDocument::parse(R"({"a":[1,{"b":"廉"}]})");
    REQUIRE(document);
    JsonWriter writer{JsonStyle::compact};
    writer.begin_object().member("copy", document->root().find("a")).end_object();
    CHECK(writer.take() == "{\"copy\":[1,{\"b\":\"廉\"}]}\n");
}
