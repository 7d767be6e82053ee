// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "tests/catch.h"

using namespace board;

namespace {

JsonDocument parsed(std::string text) {
    auto document = JsonDocument::parse(std::move(text));
    REQUIRE(document);
    return std::move(document).take();
}

} // namespace

TEST_CASE("what RFC 8259 or the house forbids is refused where it stands") {
    struct Row {
        std::string what, text;
        TextPlace place;
    };
    const Row row =
        GENERATE(Row{"nothing", "", {1, 1}}, Row{"UTF-16", std::string{"[\0]\0", 4}, {1, 1}},
                 Row{"a NUL byte", std::string{"{}\n\0", 4}, {2, 1}},
                 Row{"GBK bytes", "{\"a\": \"\xBD\xAD\"}", {1, 8}},
                 Row{"a key twice", "{\"a\": 1,\n \"a\": 2}", {1, 7}},
                 Row{"a key twice, deep", "[{},\n {\"b\": [{\"a\": 1, \"a\": 2}]}]", {2, 15}},
                 Row{"a lone high surrogate", "[\"\\ud800\"]", {1, 3}},
                 Row{"a lone low surrogate", "[1, \"\\udc00\"]", {1, 5}},
                 Row{"a lone surrogate in a key", "{\"\\udc00\": 1}", {1, 1}},
                 Row{"a trailing comma", "[1, ]", {1, 5}}, Row{"two values", "1\n2", {2, 1}},
                 Row{"a comment", "[1 /* one */]", {1, 4}}, Row{"NaN", "[NaN]", {1, 2}},
                 Row{"a leading zero", "[01]", {1, 3}}, Row{"single quotes", "['a']", {1, 2}},
                 Row{"a raw line break", "[\"a\nb\"]", {1, 4}});
    INFO(row.what);
    TextPlace place;
    const auto document = JsonDocument::parse(row.text, {}, &place);
    REQUIRE_FALSE(document);
    CHECK(document.error().fault == Fault::malformed);
    const Message& what = document.error().what;
    CHECK(what.zh.find("行第") == std::string::npos);
    const Message with_place = JsonDocument::parse(row.text).error().what;
    CHECK(with_place.zh.find("第 " + std::to_string(place.line) + " 行第 ") == 0);
    CHECK(with_place.zh.ends_with("列：" + what.zh));
    CHECK(with_place.en.ends_with(": " + what.en));
    CHECK(place.line == row.place.line);
    CHECK(place.column == row.place.column);
}

TEST_CASE("budgets of bytes and depth hold exactly") {
    CHECK(JsonDocument::parse("[[]]", {.bytes = 4, .depth = 2}));
    const auto long_text = JsonDocument::parse("[[] ]", {.bytes = 4, .depth = 2});
    REQUIRE_FALSE(long_text);
    CHECK(long_text.error().fault == Fault::budget);
    CHECK(long_text.error().what.en.starts_with("line 1 column 5: longer than"));
    const auto deep_text = JsonDocument::parse("[[[]]]", {.bytes = 99, .depth = 2});
    REQUIRE_FALSE(deep_text);
    CHECK(deep_text.error().fault == Fault::budget);
}

TEST_CASE("depth costs no stack") {
    for (const char* open : {"[", "{\"a\":"}) {
        std::string text;
        for (int i = 0; i < 500'000; ++i) text += open;
        const auto document = JsonDocument::parse(text);
        REQUIRE_FALSE(document);
        CHECK(document.error().fault == Fault::budget);
    }
}

TEST_CASE("values are of one type and say so") {
    const JsonDocument document =
        parsed(R"({"s":"廉","i":-7,"d":1.5,"t":true,"n":null,"a":[1,2],"o":{"k":"v"}})");
    const Json root = document.root();
    CHECK(root.find("s").string() == "廉");
    CHECK(root.find("i").integer() == -7);
    CHECK(root.find("i").number() == -7.0);
    CHECK(root.find("d").number() == 1.5);
    CHECK_FALSE(root.find("d").integer());
    CHECK(root.find("t").boolean() == true);
    CHECK(root.find("n").is(JsonType::null));
    CHECK(root.has("n"));
    CHECK_FALSE(root.has("missing"));
    CHECK(root.find("missing").is(JsonType::null));
    CHECK(root.find("a").size() == 2);
    CHECK(root.find("a").at(2).is(JsonType::null));
    CHECK(root.find("o").member(0).key == "k");
    CHECK_FALSE(root.find("s").integer());
    CHECK(root.find("s").find("k").is(JsonType::null));
    CHECK(root.find("o").text() == R"({"k":"v"})");
}

TEST_CASE("a pointer leads to its value, escapes and all") {
    const JsonDocument document = parsed(R"({"a/b":[{"m~n":1}],"":2,"0":3})");
    const Json root = document.root();
    CHECK(root.resolve("").is(JsonType::object));
    CHECK(root.resolve("/a~1b/0/m~0n").integer() == 1);
    CHECK(root.resolve("/").integer() == 2);
    CHECK(root.resolve("/0").integer() == 3);
    CHECK(root.resolve("/a~1b/1").is(JsonType::null));
    CHECK(root.resolve("/a~1b/-1").is(JsonType::null));
    CHECK(root.resolve("/a~1b/x").is(JsonType::null));
    CHECK(json_pointer(json_pointer("/x", "a/b~c"), std::size_t{3}) == "/x/a~1b~0c/3");
}

TEST_CASE("text after a string's NUL escape is kept") {
    const JsonDocument document = parsed(R"(["a\u0000b"])");
    CHECK(document.root().at(0).string() == std::string_view{"a\0b", 3});
}
