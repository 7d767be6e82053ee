// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "content-sync/feed.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("the demo feed is clean") {
    const auto text = read_file(TEST_SOURCE "/content-sync/demo/feed.json", 4u << 20);
    REQUIRE(text);
    const FeedReading reading = read_feed(*text);
    for (const Diagnostic& finding : reading.diagnostics) {
        INFO(format_diagnostic(finding, "feed.json"));
        CHECK(finding.severity == Severity::note);
    }
    REQUIRE(reading.feed);
    const auto listed = reading.feed->document().root().find("items").size();
    const auto recalled = reading.feed->document().root().find("recalled").size();
    CHECK(reading.feed->items.size() >= listed - recalled);
    CHECK(reading.feed->items.size() > 0);
}
