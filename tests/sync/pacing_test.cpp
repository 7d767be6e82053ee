// SPDX-License-Identifier: MIT
#include "content-sync/sync/pacing.h"
#include "tests/catch.h"

using namespace board;
using namespace std::chrono_literals;

TEST_CASE("waits are spread by thirty per cent") {
    Pacing pacing{60s};
    CHECK(pacing.after_success(0.0, 0s) == 42s);
    CHECK(pacing.after_success(0.5, 0s) == 60s);
    CHECK(pacing.after_success(1.0, 0s) == 78s);
}

TEST_CASE("failures double the wait up to its limit, and a success ends it") {
    Pacing pacing{60s};
    for (const auto wait : {60s, 120s, 240s, 480s, 600s, 600s})
        CHECK(pacing.after_failure(0.5, 0s) == wait);
    pacing.after_success(0.5, 0s);
    CHECK(pacing.after_failure(0.5, 0s) == 60s);
    Pacing slow{300s}; // ten times would be 50 minutes
    for (int i = 0; i < 100; ++i) slow.after_failure(0.5, 0s);
    CHECK(slow.after_failure(1.0, 0s) <= 15min); // spread and all
    CHECK(slow.after_failure(1.0, 0s) > 14min);
    Pacing rare{3600s};
    CHECK(rare.after_failure(0.5, 0s) == 3600s);
}

TEST_CASE("a server's wish is never undercut") {
    Pacing pacing{60s};
    for (const double chance : {0.0, 0.5, 1.0}) {
        CHECK(pacing.after_failure(chance, 3600s) >= 3600s);
        CHECK(pacing.after_success(chance, 3600s) >= 3600s);
    }
}

TEST_CASE("the first pass comes within a minute, and within the pace") {
    CHECK(Pacing{60s}.before_first(0.0) == 0s);
    CHECK(Pacing{3600s}.before_first(1.0) == 60s);
    CHECK(Pacing{1s}.before_first(0.5) == 500ms);
}
