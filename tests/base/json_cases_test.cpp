// SPDX-License-Identifier: MIT
// RFC 8259 as data: tests/cases/json.
#include "base/file.h"
#include "base/utf8.h"
#include "tests/base/json_cases.h"
#include "tests/catch.h"

#include <set>

using namespace board;

namespace {

const char* const files[] = {"accept.txt", "free.txt", "refuse.txt"};

void check_accepted(const JsonCase& wanted) {
    const auto document = JsonDocument::parse(wanted.text);
    if (!document) FAIL_CHECK("refused: " << document.error().what.en);
    if (!document) return;
    const std::string written = document->root().text();
    if (!wanted.value.empty()) CHECK(written == wanted.value);
    const auto again = JsonDocument::parse(written);
    REQUIRE(again);
    CHECK(again->root().text() == written);
}

void check_refused(const JsonCase& wanted) {
    TextPlace place;
    const auto document = JsonDocument::parse(wanted.text, {}, &place);
    if (document) FAIL_CHECK("accepted");
    if (document) return;
    CHECK(place.line == wanted.place.line);
    CHECK(place.column == wanted.place.column);
    CHECK_FALSE(document.error().what.zh.empty());
    CHECK_FALSE(document.error().what.en.empty());
}

} // namespace

TEST_CASE("every JSON text of the cases is accepted, or refused in its place") {
    for (const char* file : files)
        for (const JsonCase& wanted : json_cases(file)) {
            INFO(file << ": " << wanted.name);
            if (wanted.verdict == JsonVerdict::accept)
                check_accepted(wanted);
            else
                check_refused(wanted);
        }
}

TEST_CASE("there are as many JSON cases as there should be, and none twice") {
    std::set<std::string> texts;
    for (const char* file : files) {
        for (const JsonCase& wanted : json_cases(file)) {
            INFO(file << ": " << wanted.name);
            CHECK(texts.insert(wanted.text).second);
            CHECK_FALSE(wanted.name.empty());
        }
    }
    CHECK(json_cases("accept.txt").size() >= 95);
    CHECK(json_cases("refuse.txt").size() >= 188);
    CHECK(json_cases("free.txt").size() >= 35);
    for (const JsonCase& wanted : json_cases("accept.txt"))
        CHECK(wanted.verdict == JsonVerdict::accept);
    for (const JsonCase& wanted : json_cases("refuse.txt"))
        CHECK(wanted.verdict == JsonVerdict::refuse);
    for (const JsonCase& wanted : json_cases("free.txt")) {
        INFO(wanted.name);
        CHECK(wanted.name.find(": ") != std::string::npos); // the reason
    }
}

TEST_CASE("no file of JSON cases lies there unread") {
    const auto names = list_folder(*open_folder(std::string{TEST_CASES} + "/json"));
    REQUIRE(names);
    CHECK(*names == std::vector<std::string>{"README.md", "accept.txt", "free.txt", "refuse.txt"});
}
