// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "tests/catch.h"

using namespace board;
using std::chrono::hours;

TEST_CASE("a time with an offset, and a bare date at the default offset") {
    const auto [text, utc] = GENERATE(
        table<std::string, std::string>({{"2026-11-23T08:00:00+08:00", "2026-11-23T00:00:00Z"},
                                         {"2026-11-23T08:00+08:00", "2026-11-23T00:00:00Z"},
                                         {"2026-11-23T08:00:00.250Z", "2026-11-23T08:00:00Z"},
                                         {"2026-11-22T20:30:15-03:30", "2026-11-23T00:00:15Z"},
                                         {"2026-11-23", "2026-11-22T16:00:00Z"},
                                         {"2028-02-29", "2028-02-28T16:00:00Z"},
                                         {"1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"}}));
    CAPTURE(text);
    const auto time = parse_time(text, hours{8});
    REQUIRE(time);
    CHECK(format_utc(*time) == utc);
}

TEST_CASE("what is no time is refused, in both languages") {
    const std::string text =
        GENERATE("", "2026", "2026-13-01", "2026-02-29", "2026-11-23T24:00:00Z", "2026-11-23T08:00",
                 "2026-11-23 08:00:00Z", "2026-11-23T08:60:00Z", "2026-11-23T08:00:00+15:00",
                 "2026-11-23T08:00:00Zz", "2026-1-1", "十一月");
    CAPTURE(text);
    const auto time = parse_time(text, hours{8});
    REQUIRE_FALSE(time);
    CHECK(time.error().fault == Fault::malformed);
    CHECK(time.error().what.zh.find("“" + text + "”") == 0);
    CHECK(time.error().what.en.find("\"" + text + "\"") == 0);
}
