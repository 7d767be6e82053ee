// SPDX-License-Identifier: MIT
#include "player/ticker_part.h"
#include "tests/catch.h"

using namespace board;
using namespace std::chrono_literals;

namespace {

Ticker ticker(const std::vector<std::size_t>& lengths) {
    Ticker ticker;
    for (const auto length : lengths) {
        Line line;
        line.cells.resize(length);
        ticker.parts.push_back(line);
    }
    return ticker;
}

} // namespace

TEST_CASE("each part stands as long as it takes to read, one after the other") {
    const auto three = ticker({5, 30, 10}); // 2.5 s, 7.5 s, 3.5 s
    auto time = WallTime{1'795'000'000s};
    for (int change = 0; change < 9; ++change) {
        const auto at = ticker_part_at(three, time);
        REQUIRE(at.until > time);
        CHECK(ticker_part_at(three, at.until - 1ms).part == at.part);
        const auto next = ticker_part_at(three, at.until);
        CHECK(next.part == (at.part + 1) % 3);
        const std::chrono::milliseconds dwells[] = {2500ms, 7500ms, 3500ms};
        CHECK(next.until - at.until == dwells[next.part]);
        time = at.until;
    }
    CHECK(ticker_part_at(three, WallTime{}).part == 0);
    CHECK(ticker_part_at(three, WallTime{-1ms}).part == 2);
}

TEST_CASE("a lone part stands for good") {
    for (int second = 0; second < 20; ++second)
        CHECK(ticker_part_at(ticker({7}), WallTime{std::chrono::seconds{second}}).part == 0);
}
