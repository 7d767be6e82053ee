// SPDX-License-Identifier: MIT
#include "player/programme.h"
#include "tests/catch.h"

#include <random>

using namespace board;
using namespace std::chrono_literals;

namespace {

// The cycle's items, a letter a turn; each item has one page of a second.
std::string order(const std::vector<int>& weights) {
    std::vector<ProgrammeItem> items;
    for (const int weight : weights)
        items.push_back({std::string(1, static_cast<char>('A' + items.size())), {1s}, weight});
    const Programme programme{items};
    std::string letters;
    for (std::size_t i = 0; i < programme.slots(); ++i)
        letters += programme.slot(static_cast<std::ptrdiff_t>(i), WallTime{}).item;
    return letters;
}

std::vector<ProgrammeItem> random_items(std::mt19937& random) {
    std::vector<ProgrammeItem> items(1 + random() % 9);
    int name = 0;
    for (auto& item : items) {
        item.id = std::to_string(++name);
        item.weight = static_cast<int>(1 + random() % 10);
        item.pages.resize(1 + random() % 4);
        for (auto& page : item.pages) page = Dwell{1 + random() % 20000};
    }
    return items;
}

} // namespace

TEST_CASE("a page is found again in another programme: near its old place, or as the last page") {
    const Programme programme{{{"a", {1s}, 2}, {"b", {1s, 1s}, 1}, {"c", {1s}, 1}}}; // a b1 b2 a c
    const auto place = [&](std::size_t index, const char* item, int page) {
        return programme.place_of({index, item, page, {}, {}});
    };
    CHECK(place(0, "a", 1) == 0u);
    CHECK(place(9, "a", 1) == 3u);
    CHECK(place(0, "b", 2) == 2u);
    CHECK(place(0, "b", 7) == 2u);
    CHECK_FALSE(place(0, "z", 1));
}

TEST_CASE("weights spread an item evenly over the cycle") {
    CHECK(order({1, 1, 1}) == "ABC");
    CHECK(order({1}) == "A");
    CHECK(order({2, 1, 1}) == "ABAC");
    CHECK(order({1, 2, 1}) == "BABC");
    CHECK(order({3, 1}) == "AAAB");
    CHECK(order({2, 2}) == "ABAB");
    CHECK(order({4, 3, 2}) == "ABABACABC");
}

TEST_CASE("an item comes as often as it weighs, and never twice running unless it must") {
    for (int a = 1; a <= 10; ++a)
        for (int b = 1; b <= 10; ++b)
            for (int c = 1; c <= 10; ++c) {
                const auto turns = order({a, b, c, 1});
                INFO(a << " " << b << " " << c << ": " << turns);
                REQUIRE(std::count(turns.begin(), turns.end(), 'A') == a);
                REQUIRE(std::count(turns.begin(), turns.end(), 'B') == b);
                REQUIRE(std::count(turns.begin(), turns.end(), 'C') == c);
                if (2 * std::max({a, b, c}) > a + b + c + 1) continue;
                REQUIRE(turns.back() != turns.front());
                REQUIRE(std::adjacent_find(turns.begin(), turns.end()) == turns.end());
            }
}

TEST_CASE("slots cover the time line without gaps and in order") {
    std::mt19937 random{20261123};
    for (int round = 0; round < 50; ++round) {
        const Programme programme{random_items(random)};
        const auto start = WallTime{} + Dwell{static_cast<std::int64_t>(random()) * 400};
        auto time = start;
        auto slot = programme.slot_at(time);
        const auto first = slot.index;
        for (std::size_t turn = 1; turn <= 2 * programme.slots(); ++turn) {
            REQUIRE(slot.covers(time));
            REQUIRE(slot.begins < slot.ends);
            const auto next = programme.slot_at(slot.ends);
            REQUIRE(next.begins == slot.ends);
            REQUIRE(programme.slot_at(slot.ends - 1ms).index == slot.index);
            REQUIRE(next.index == (first + turn) % programme.slots());
            time = slot.ends;
            slot = next;
        }
    }
}

TEST_CASE("the place in the cycle is the wall time's alone") {
    const Programme programme{{{"a", {3s, 4s}, 1}, {"b", {5s}, 1}}};
    CHECK(programme.cycle() == 12s);
    const auto time = WallTime{1'795'400'000s};
    for (int cycles = -3; cycles <= 3; ++cycles) {
        const auto shifted = programme.slot_at(time + cycles * 12s);
        CHECK(shifted.index == programme.slot_at(time).index);
        CHECK(shifted.begins == programme.slot_at(time).begins + cycles * 12s);
    }
    // Before 1970 as well: a board without a battery may come up there.
    CHECK(programme.slot_at(WallTime{} - 1ms).item == "b");
    CHECK(programme.slot_at(WallTime{}).item == "a");
    CHECK(programme.slot_at(WallTime{3s}).page == 2);
}

TEST_CASE("turns are counted round the cycle") {
    const Programme programme{{{"a", {3s, 4s}, 1}, {"b", {5s}, 1}}};
    CHECK(programme.slot(0, WallTime{}).item == "a");
    CHECK(programme.slot(-1, WallTime{}).item == "b");
    CHECK(programme.slot(4, WallTime{}).page == 2);
}

TEST_CASE("a page stands as long as reading takes, within the position's rhythm") {
    Item item;
    CHECK(dwell_time(item, Position::hall, 0) == 12s); // a picture with its caption
    CHECK(dwell_time(item, Position::hall, 60) == 12s);
    CHECK(dwell_time(item, Position::hall, 75) == 14634ms);
    CHECK(dwell_time(item, Position::hall, 180) == 30s); // six characters a second
    CHECK(dwell_time(item, Position::hall, 240) == 40s);
    CHECK(dwell_time(item, Position::hall, 20000) == 40s);
    CHECK(dwell_time(item, Position::garden, 10) == 8s);
    CHECK(dwell_time(item, Position::garden, 50) == 10s); // five
    CHECK(dwell_time(item, Position::garden, 150) == 26086ms);
    CHECK(dwell_time(item, Position::garden, 200) == 30s);
    CHECK(dwell_time(item, Position::team, 1) == 6s);
    CHECK(dwell_time(item, Position::team, static_cast<std::size_t>(-1)) == 20s);
    item.show.seconds = 3600;
    CHECK(dwell_time(item, Position::team, 1) == 3600s);
}

TEST_CASE("a longer page never stands shorter, and is never read faster than six a second") {
    Item item;
    for (const auto position : {Position::hall, Position::garden, Position::team})
        for (std::size_t characters = 1; characters < 300; ++characters) {
            const auto dwell = dwell_time(item, position, characters);
            CHECK(dwell >= dwell_time(item, position, characters - 1));
            if (dwell < dwell_time(item, position, 20000))
                CHECK(dwell.count() * 6 >= static_cast<int>(characters) * 1000 - 6);
        }
}
