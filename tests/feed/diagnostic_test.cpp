// SPDX-License-Identifier: MIT
#include "content-sync/diagnostic.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("a finding reads Chinese first, with file, line and column") {
    const Diagnostic finding{Severity::error, "flag-twice", "flags-11",
                             "/items/0",      {12, 7},      {"已有一面旗", "has a flag already"}};
    CHECK(format_diagnostic(finding, "feed.json") ==
          "feed.json:12:7: 错误 [flag-twice] 条目 flags-11：已有一面旗\n"
          "    error: item flags-11: has a flag already\n");
}

TEST_CASE("a finding about the feed names no item") {
    const Diagnostic finding{Severity::note, "more", "", "", {}, {"还有", "more"}};
    CHECK(format_diagnostic(finding, "a/feed.json") ==
          "a/feed.json:1:1: 说明 [more] 还有\n    note: more\n");
}

TEST_CASE("a quoted escape sequence does not reach the terminal") {
    const Diagnostic finding{Severity::error, "x", "a\x1b[2J", "", {}, {"甲", "a\x7f"}};
    CHECK(format_diagnostic(finding, "feed.json") ==
          "feed.json:1:1: 错误 [x] 条目 a?[2J：甲\n    error: item a?[2J: a?\n");
}

TEST_CASE("only errors are errors") {
    const Diagnostic note{Severity::note, "", "", "", {}, {}};
    const Diagnostic warning{Severity::warning, "", "", "", {}, {}};
    const Diagnostic error{Severity::error, "", "", "", {}, {}};
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({note, warning}));
    CHECK(has_errors({warning, error}));
}
