// SPDX-License-Identifier: MIT
#include "base/build_time.h"
#include "base/floored_clock.h"
#include "tests/catch.h"

using namespace board;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

class Hands final : public Clock {
  public:
    WallTime wall() const override { return now; }
    SteadyTime steady() const override { return ticks; }
    void pass(std::chrono::milliseconds time) { now += time, ticks += time; }
    WallTime now{};
    SteadyTime ticks{1000s};
};

const WallTime floor_time = *parse_time("2026-11-23T08:00:00+08:00", 0min);

} // namespace

TEST_CASE("a clock at its floor or above is the system's, one below goes on from the floor") {
    const auto [text, known] = GENERATE(table<std::string, bool>({{"1970-01-01T00:00:00Z", false},
                                                                  {"2026-11-22T23:59:59Z", false},
                                                                  {"2026-11-23T00:00:00Z", true},
                                                                  {"2038-01-19T03:14:08Z", true},
                                                                  {"2099-01-01T00:00:00Z", true}}));
    CAPTURE(text);
    Hands system;
    system.now = *parse_time(text, 0min);
    const FlooredClock clock{system, floor_time};
    CHECK(clock.is_known() == known);
    CHECK(clock.wall() == (known ? system.now : floor_time));
    system.ticks += 90s; // the system's hands need not move for that
    CHECK(clock.wall() == (known ? system.now : floor_time + 90s));
    CHECK(clock.steady() == system.ticks);
}

TEST_CASE("a clock that is set or lost is noticed at the next look") {
    Hands system;
    FlooredClock clock{system, floor_time};
    system.pass(1h);
    system.now = floor_time + days{3};
    CHECK(clock.is_known());
    CHECK(clock.wall() == floor_time + days{3});
    system.pass(24h);
    system.now = WallTime{5s};
    CHECK_FALSE(clock.is_known());
    CHECK(clock.wall() == floor_time + 25h); // by the steady clock since the floor
}

TEST_CASE("what is proven raises the floor and never lowers it") {
    Hands system;
    FlooredClock clock{system, floor_time};
    clock.raise(floor_time - days{1});
    CHECK(clock.floor() == floor_time);
    clock.raise(floor_time + days{1});
    CHECK(clock.wall() == floor_time + days{1});
    system.now = floor_time + days{1} - 1ms;
    CHECK_FALSE(clock.is_known());
    system.ticks += 48h;
    clock.raise(floor_time + days{2}); // is passed already, as the steady clock knows
    CHECK(clock.wall() == floor_time + days{3});
}

TEST_CASE("a guess helps an unknown clock and takes no known one away") {
    Hands system;
    system.now = floor_time + 1h;
    FlooredClock clock{system, floor_time};
    clock.guess(*parse_time("2099-01-01T00:00:00Z", 0min));
    CHECK(clock.is_known());
    CHECK(clock.wall() == system.now);
    CHECK(clock.floor() == floor_time);
    Hands dead;
    FlooredClock lost{dead, floor_time};
    lost.guess(floor_time + days{7});
    CHECK_FALSE(lost.is_known());
    CHECK(lost.wall() == floor_time + days{7});
    lost.guess(floor_time);
    CHECK(lost.wall() == floor_time + days{7});
}

TEST_CASE("the program knows when it was built") {
    CHECK(build_time() >= *parse_time("2026-11-01", 0min));
}
