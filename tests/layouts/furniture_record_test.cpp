// SPDX-License-Identifier: MIT
#include "layouts/furniture_record.h"
#include "layouts/local_time.h"
#include "tests/catch.h"
#include "tests/layouts/demo_board.h"

using namespace board;
using namespace std::chrono;

namespace {

constexpr minutes china{480};

WallTime at(const char* time) {
    const auto read = parse_time(time, china);
    REQUIRE(read);
    return *read;
}

Record around(const Moment& moment, const char* more = "") {
    const Feed feed = feed_from(std::string{R"({"format": "board-feed/1", "channel": "test",
        "sequence": 1, "issued": "2026-11-23T08:00:00+08:00", "expires": "2026-11-30",
        "organization": {"name": "江海供电局"},
        "screens": [{"id": "h", "position": "hall", "name": "廉洁文化展厅·序厅"}],
        "items": [{"id": "a", "kind": "article", "title": "题", "text": "文")"} +
                                more + "}]}");
    return furniture_record(feed, feed.items.front(),
                            ScreenProfile::of(Position::hall, feed, {Px{1920}, Px{1080}}), moment);
}

} // namespace

TEST_CASE("the furniture tells the time in the feed's zone, and the lunar day") {
    const Record record = around({at("2026-11-22T07:05:59+08:00"), 3, 12, {"字幕"}});
    CHECK(record.fields.at("time") == "07:05");
    CHECK(record.fields.at("date") == "11月22日");
    CHECK(record.fields.at("long-date") == "2026年11月22日");
    CHECK(record.fields.at("weekday") == "星期日");
    CHECK(record.fields.at("lunar") == "农历十月十四");
    CHECK(record.fields.at("solar-term") == "小雪");
    CHECK(record.fields.at("turn") == "3");
    CHECK(record.fields.at("turns") == "12");
    CHECK(record.fields.contains("ticker"));
    CHECK_FALSE(record.fields.contains("stale"));
    CHECK_FALSE(record.fields.contains("urgent"));
    CHECK(around({at("2026-11-22T16:00:00Z"), 0, 0, {}}).fields.at("date") == "11月23日");
}

TEST_CASE("without a moment there is no clock and nothing is stale") {
    const Record record = around({});
    for (const char* name : {"time", "date", "lunar", "stale", "turn", "ticker"})
        CHECK_FALSE(record.fields.contains(name));
}

TEST_CASE("content is stale from the end of the day that it expires on") {
    CHECK_FALSE(around({at("2026-11-30T23:59:00+08:00"), 0, 0, {}}).fields.contains("stale"));
    CHECK(around({at("2026-12-01T00:00:00+08:00"), 0, 0, {}}).fields.contains("stale"));
}

TEST_CASE("a place that names its position says it for both; the item gives link and urgency") {
    const Record record =
        around({}, R"(, "link": "https://example.com/a", "show": {"priority": "urgent"})");
    CHECK(record.fields.at("place") == "廉洁文化展厅·序厅");
    CHECK(record.fields.at("position").empty());
    CHECK(record.fields.at("link") == "https://example.com/a");
    CHECK(record.fields.at("urgent") == "yes");
}

TEST_CASE("times of the feed are written as people say them") {
    const auto day = feed_time("2026-12-03", china);
    const auto minute = feed_time("2026-12-03T14:30:00+08:00", china);
    REQUIRE((day && minute));
    CHECK(when_text(*day, china) == "12月3日　星期四");
    CHECK(when_text(*minute, china) == "12月3日　星期四　14:30");
    CHECK(day->end() == at("2026-12-04"));
    CHECK(minute->end() == minute->time);
    CHECK_FALSE(feed_time("明天", china));
    CHECK(days_until(at("2026-11-24T23:59:00+08:00"), at("2026-11-25T00:01:00+08:00"), china) == 1);
    CHECK(days_until(at("2026-11-24T00:01:00+08:00"), at("2026-11-24T23:59:00+08:00"), china) == 0);
    CHECK(days_until(at("2026-11-24"), at("2026-11-20T12:00:00+08:00"), china) == -4);
}

TEST_CASE("a machine that does not know the time says none, but what is certain") {
    const Record early = around({{}, 0, 0, {}, at("2026-11-22T07:05:59+08:00")});
    for (const char* field : {"time", "date", "long-date", "weekday", "lunar", "solar-term"})
        CHECK(early.fields.count(field) == 0);
    CHECK(early.fields.count("stale") == 0);
    const Record late = around({{}, 0, 0, {}, at("2026-12-02")});
    CHECK(late.fields.count("time") == 0);
    CHECK(late.fields.at("stale") == "内容已过有效期");
}
