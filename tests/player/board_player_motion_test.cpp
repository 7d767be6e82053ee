// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "tests/player/running_player.h"
#include "tests/player/small_store.h"

#include <thread>

using namespace board;
using namespace std::chrono_literals;

TEST_CASE("what is urgent is cut to, in the middle of another page's turn") {
    SmallStore store;
    store.publish({{"usual", "甲"}});
    RunningPlayer player{{"--store", store.path(), "--position", "garden", "--windowed", "640x360"},
                         store.file("player")};
    REQUIRE(player.shows("usual"));
    store.publish_items(
        R"({"id":"usual","kind":"article","title":"甲","text":"乙","show":{"seconds":3600}},)"
        R"({"id":"alarm","kind":"notice","title":"预警","text":"停工。","show":{"priority":"urgent"}})");
    REQUIRE(player.shows("alarm"));
    CHECK(player.end() == 0);
    for (const auto& present : player.trace()) CHECK(present.weight == 256);
}

TEST_CASE("the ticker runs on its own, by itself and through a turn, and stands when told to") {
    SmallStore store;
    store.publish_items(
        R"({"id":"a","kind":"article","title":"甲","text":"乙","show":{"seconds":2}},)"
        R"({"id":"b","kind":"article","title":"丙","text":"丁","show":{"seconds":2}},)"
        R"({"id":"t","kind":"ticker","title":"提醒","text":"年底慰问不收回礼"})");
    const auto motion = GENERATE(std::string{"full"}, std::string{"still"});
    RunningPlayer player{{"--store", store.path(), "--motion", motion, "--windowed", "640x360"},
                         store.file("player")};
    REQUIRE(player.shows("a"));
    REQUIRE(player.shows("b"));
    std::this_thread::sleep_for(500ms);
    CHECK(player.end() == 0);
    CHECK((player.moves() > 10) == (motion == "full"));
}

TEST_CASE("standing still, pages are cut") {
    SmallStore store;
    store.publish({{"a", "甲", 1}, {"b", "乙", 1}});
    RunningPlayer player{{"--store", store.path(), "--motion", "still", "--windowed", "640x360"},
                         store.file("player")};
    CHECK(player.shows("a"));
    CHECK(player.shows("b"));
    CHECK(player.end() == 0);
    for (const auto& present : player.trace()) CHECK(present.weight == 256);
}
