// SPDX-License-Identifier: MIT
// When the pages of a feed begin to say something else.
#include "player/wording.h"
#include "tests/catch.h"

using namespace board;

namespace {

Feed feed_with(const std::string& members, const std::string& item) {
    auto reading = read_feed(R"({"format": "board-feed/1", "channel": "test", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", )" +
                             members + R"("items": [{"id": "a", "title": "题", )" + item + "}]}");
    REQUIRE(reading.feed);
    return std::move(*reading.feed);
}

const std::string article = R"("kind": "article", "text": "文")";

} // namespace

TEST_CASE("pages say the same from one change to the next") {
    struct Row {
        std::string members, item, now, since, until;
    };
    const std::string mood = R"("mood": {"greyscale": true, "from": "2026-12-13T10:00:00+08:00",
                                         "until": "2026-12-13T10:03:00+08:00"}, )";
    const std::string event = R"("kind": "event", "begins": "2026-12-13T09:00:00+08:00",
                                 "ends": "2026-12-13T11:30:00+08:00")";
    const std::string assignments = R"("kind": "assignments", "assignments": [
        {"opinion": "甲", "state": "handled", "due": "2026-12-13T17:00:00+08:00"},
        {"opinion": "乙", "state": "handled", "due": "2026-12-13T12:00:00+08:00"}])";
    const auto day = [](const char* clock) {
        return "2026-12-13T" + std::string{clock} + "+08:00";
    };
    const std::string midnight = day("00:00"), next = "2026-12-14";
    const Row row = GENERATE_COPY(
        // Dates and countdowns change at the feed's own midnight.
        Row{"", article, day("08:00"), midnight, next}, Row{"", article, midnight, midnight, next},
        Row{R"("timezone": "+00:00", )", article, "2026-12-13T12:00:00Z", "2026-12-13T00:00:00Z",
            "2026-12-14T00:00:00Z"},
        Row{mood, article, day("09:59:59"), midnight, day("10:00")},
        Row{mood, article, day("10:00"), day("10:00"), day("10:03")},
        Row{mood, article, day("10:02:59"), day("10:00"), day("10:03")},
        Row{mood, article, day("10:03"), day("10:03"), next},
        Row{R"("mood": {"greyscale": false, "from": "2026-12-13T10:00:00+08:00"}, )", article,
            day("12:00"), midnight, next},
        Row{R"("expires": "2026-12-13T18:00:00+08:00", )", article, day("12:00"), midnight,
            day("18:00")},
        Row{"", event, day("08:00"), midnight, day("09:00")},
        Row{"", event, day("10:00"), day("09:00"), day("11:30")},
        Row{"", event, day("12:00"), day("11:30"), next},
        Row{"", assignments, day("08:00"), midnight, day("12:00")},
        Row{"", assignments, day("12:00"), day("12:00"), day("17:00")},
        Row{"", assignments, day("17:00"), day("17:00"), next},
        // Lists of that name in other kinds are nobody's business.
        Row{"", R"("kind": "bulletin", "text": "文", "assignments": {"due": "2026-12-13"})",
            day("08:00"), midnight, next});
    INFO(row.members << row.item << " at " << row.now);
    const Feed feed = feed_with(row.members, row.item);
    const auto time = [&](const std::string& text) {
        const auto read = parse_time(text, feed.utc_offset);
        REQUIRE(read);
        return *read;
    };
    const Wording wording = wording_at(feed, time(row.now));
    CHECK(format_utc(wording.since) == format_utc(time(row.since)));
    CHECK(format_utc(wording.until) == format_utc(time(row.until)));
}
