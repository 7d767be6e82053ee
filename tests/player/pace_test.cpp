// SPDX-License-Identifier: MIT
#include "player/pace.h"
#include "tests/catch.h"

using namespace board;
using namespace std::chrono_literals;

namespace {

// Lets steps happen that each take `work`; how many there were in `time`.
int steps_in(Pace& pace, SteadyTime& now, std::chrono::nanoseconds work,
             std::chrono::nanoseconds time) {
    int steps = 0;
    for (const auto end = now + time; now < end; ++steps) {
        now = std::max(now, pace.next()) + work;
        pace.stepped(now);
    }
    return steps;
}

} // namespace

TEST_CASE("steps keep to their grid, and a late one delays none") {
    Pace pace{10ms};
    SteadyTime now{5s};
    pace.begin(now);
    pace.stepped(now + 3ms);
    CHECK(pace.next() == now + 10ms);
    pace.stepped(now + 47ms);
    CHECK(pace.next() == now + 50ms);
}

TEST_CASE("a machine that cannot keep up takes fewer steps, and one that cannot even so is lost") {
    SteadyTime now{5s};
    Pace quick{10ms}, slow{10ms}, slowest{10ms};
    quick.begin(now);
    CHECK(steps_in(quick, now, 3ms, 60s) >= 5999);
    CHECK_FALSE(quick.lost());
    slow.begin(now);
    steps_in(slow, now, 15ms, 60s);
    CHECK(steps_in(slow, now, 15ms, 60s) == 3000);
    CHECK_FALSE(slow.lost());
    slowest.begin(now);
    steps_in(slowest, now, 90ms, 120s);
    CHECK(slowest.lost());
}
