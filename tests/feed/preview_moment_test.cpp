// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_moment.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("a moment without an offset is the feed's own") {
    const std::chrono::minutes china{480};
    const auto says = [&](const char* text) { return format_utc(*moment_named(text, china)); };
    CHECK(says("2026-11-23T08:00") == "2026-11-23T00:00:00Z");
    CHECK(says("2026-11-23") == "2026-11-22T16:00:00Z");
    CHECK(says("2026-11-23T08:00:30+08:00") == "2026-11-23T00:00:30Z");
    CHECK(complaint_about_moment("2026-11-23T08:00").empty());
    for (const char* text :
         {"", "now", "2026-11-23 08:00", "2026-11-23T25:00", "2026-02-30T08:00"}) {
        INFO(text);
        CHECK_FALSE(moment_named(text, china));
        CHECK_FALSE(complaint_about_moment(text).empty());
    }
}
