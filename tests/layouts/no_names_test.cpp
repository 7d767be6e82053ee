// SPDX-License-Identifier: MIT
// Talks are counts and assignments are departments': whatever an editor writes, no person's name
// reaches a page.
#include "content-sync/schema.h"
#include "tests/layouts/item_at.h"

#include <set>

using namespace board;

namespace {

const std::string person = "江望潮";

// Members that no kind of count has, each with the name in it, such as other kinds show.
const std::string named = R"(, "name": "江望潮", "person": "江望潮", "who": "江望潮",
    "姓名": "江望潮", "owner": "江望潮", "speaker": "江望潮", "host": "江望潮", "month": "江望潮",
    "addressee": "江望潮", "issuer": "江望潮", "number": "江望潮", "place": "江望潮",
    "谈话对象": ["江望潮"], "points": [{"point": "江望潮", "owner": "江望潮"}],
    "rows": [{"post": "江望潮", "forbidden": "江望潮", "risk": "江望潮"}],
    "outline": [{"point": "江望潮", "text": "江望潮"}],
    "pictures": [{"asset": "photo", "caption": "江望潮", "author": "江望潮", "title": "江望潮"}],
    "levels": [{"name": "江望潮"}, {"name": "江望潮"}], "duties": [{"duty": "江望潮"}])";

// All text of the item's pages, in every shape.
std::string pages_of(const std::string& members) {
    static Composer composer = test_composer();
    const Feed feed = feed_of(members);
    std::string text;
    for (const Size size : {Size{Px{1920}, Px{1080}}, Size{Px{1080}, Px{1920}}}) {
        const auto screen = ScreenProfile::of(Position::garden, feed, size);
        const auto frames = composer.compose(feed, feed.items.front(), screen,
                                             Moment{feed.issued, 0, 0, {}}, SizesOnly{});
        if (!frames) FAIL(frames.error().what.en);
        for (const Frame& frame : *frames) text += frame_as_text(frame);
    }
    return text;
}

// The strings that a definition has room for, choices and dates left out: "themes[]".
void add_free_texts(const Schema& schema, Json definition, const std::string& path,
                    std::set<std::string>& found) {
    bool date = false;
    while (const auto reference = definition.find("$ref").string()) {
        date = date || *reference == "#/definitions/time";
        definition = schema.root().resolve(reference->substr(1));
    }
    const bool free = definition.find("type").string() == "string" && !definition.has("enum");
    if (free && !date) found.insert(path);
    if (definition.has("items"))
        add_free_texts(schema, definition.find("items"), path + "[]", found);
    const Json properties = definition.find("properties");
    for (std::size_t i = 0; i < properties.size(); ++i) {
        const auto [name, property] = properties.member(i);
        add_free_texts(schema, property, path + (path.empty() ? "" : ".") + std::string{name},
                       found);
    }
}

std::set<std::string> free_texts(const std::string& kind) {
    const Schema schema = Schema::board_feed();
    std::set<std::string> found;
    add_free_texts(schema, schema.root().resolve("/definitions/" + kind), "", found);
    return found;
}

// Where the feed's reader says that it knows no such member.
std::set<std::string> unknown_in(const std::string& members) {
    std::set<std::string> found;
    for (const Diagnostic& finding : read_feed(feed_text(members)).diagnostics)
        if (finding.code == "unknown-property") found.insert(finding.pointer);
    return found;
}

} // namespace

TEST_CASE(
    "the schema of talks has no place for a person's name, that of assignments a department") {
    CHECK(free_texts("talks") == std::set<std::string>{"period", "themes[]", "followup"});
    CHECK(free_texts("assignments") ==
          std::set<std::string>{"period", "text", "assignments[].number", "assignments[].opinion",
                                "assignments[].department"});
    const Schema schema = Schema::board_feed();
    CHECK(schema.root().resolve("/definitions/talk-count/additionalProperties").boolean() == false);
}

TEST_CASE("a talk with a person's name in its row is refused") {
    const char* member = GENERATE("name", "person", "who", "姓名", "谈话对象", "owner");
    INFO(member);
    const auto reading = read_feed(R"({"format": "board-feed/1", "channel": "test", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", "items": [
        {"id": "a", "kind": "talks", "title": "题",
         "talks": [{"type": "lead", "planned": 2, "held": 1, ")" +
                                   std::string{member} + R"(": "江望潮"}]},
        {"id": "b", "kind": "article", "title": "题", "text": "文"}]})");
    REQUIRE(reading.feed);
    CHECK(reading.feed->item("a") == nullptr);
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics.front().pointer == "/items/0/talks/0");
    CHECK(reading.diagnostics.front().what.en.find(member) != std::string::npos);
}

TEST_CASE("names beside talks and assignments are reported and reach no page") {
    struct Row {
        std::string members, word;
        bool plain;
    };
    // So long that its own template has no room for it: the plain one sets all of the story.
    std::string long_line;
    for (int i = 0; i < 150; ++i) long_line += "两项建议已列入";
    const std::string talks =
        R"("kind": "talks", "talks": [{"type": "lead", "planned": 2, "held": 1}], "followup": ")";
    const std::string assignments =
        R"("kind": "assignments", "assignments": [{"state": "handled", "department": "供应链中心",
           "person": "江望潮", "name": "江望潮", "owner": "江望潮", "姓名": "江望潮",
           "point": "江望潮", "text": "江望潮", "title": "江望潮", "value": "江望潮",
           "duties": [{"duty": "江望潮"}], "opinion": ")";
    const Row row = GENERATE_COPY(
        Row{talks + "列入自查\"" + named, "列入自查", false},
        Row{talks + long_line + "\"" + named, "两项建议", true},
        Row{talks + "列入自查\", \"layout\": \"reminder\"" + named, "题", false},
        Row{talks + "列入自查\", \"layout\": \"exhibition\"" + named, "题", false},
        Row{assignments + "核对台账\"}]" + named, "核对台账", false},
        Row{assignments + long_line + "\"}]" + named, "两项建议", true},
        Row{assignments + "核对台账\"}], \"layout\": \"lesson\"" + named, "题", false});
    INFO(row.members.substr(0, 300));
    const auto unknown = unknown_in(row.members);
    for (const char* member : {"name", "person", "who", "姓名", "谈话对象", "speaker"})
        CHECK(unknown.contains("/items/0/" + std::string{member}));
    const bool in_row = row.members.starts_with(assignments);
    CHECK(unknown.contains("/items/0/assignments/0/person") == in_row);
    const std::string pages = pages_of(row.members);
    CHECK(pages.find(person) == std::string::npos);
    CHECK(pages.find(row.word) != std::string::npos);
    if (row.plain) CHECK(pages.find("template plain") != std::string::npos);
}
