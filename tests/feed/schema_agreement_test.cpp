// SPDX-License-Identifier: MIT
// Our checker against RapidJSON's own: on every feed of the cases they agree whether it is valid.
#include "base/file.h"
#include "content-sync/schema.h"
#include "tests/catch.h"

#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include <algorithm>

using namespace board;

namespace {

bool valid_to_rapidjson(const Schema& schema, const std::string& text) {
    rapidjson::Document rules, feed;
    rules.Parse(schema.text().c_str());
    REQUIRE_FALSE(rules.HasParseError());
    const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    feed.Parse<rapidjson::kParseIterativeFlag>(text.c_str() + mark);
    REQUIRE_FALSE(feed.HasParseError());
    const rapidjson::SchemaDocument document{rules};
    rapidjson::SchemaValidator validator{document};
    return feed.Accept(validator);
}

bool valid_to_us(const Schema& schema, const JsonDocument& feed) {
    const auto breaches = schema.check(feed.root());
    return std::none_of(breaches.begin(), breaches.end(), [](const Schema::Breach& breach) {
        return breach.severity == Severity::error;
    });
}

} // namespace

TEST_CASE("our checker and RapidJSON's agree on every case") {
    const Schema schema = Schema::board_feed();
    const auto folder = open_folder(TEST_CASES "/feeds");
    REQUIRE(folder);
    const auto names = list_folder(*folder);
    REQUIRE(names);
    int valid = 0, invalid = 0;
    for (const std::string& name : *names) {
        if (!name.ends_with(".json")) continue;
        auto text = read_file_at(*folder, name, 16u << 20);
        REQUIRE(text);
        const auto feed = JsonDocument::parse(*text);
        if (!feed) continue; // no JSON of ours, nothing to validate
        INFO(name);
        const bool ours = valid_to_us(schema, *feed);
        CHECK(ours == valid_to_rapidjson(schema, *text));
        ++(ours ? valid : invalid);
    }
    CHECK(valid > 5);
    CHECK(invalid > 10);
}
