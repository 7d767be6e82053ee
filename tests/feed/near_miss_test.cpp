// SPDX-License-Identifier: MIT
#include "content-sync/near_miss.h"
#include "tests/catch.h"

#include <array>

using board::near_miss;

TEST_CASE("a slip of one or two letters finds its word") {
    constexpr std::array<std::string_view, 4> known{"title", "text", "pictures", "until"};
    const auto [word, meant] = GENERATE(table<std::string, std::string>({{"titel", "title"},
                                                                         {"Title", "title"},
                                                                         {"tilte", "title"},
                                                                         {"txt", "text"},
                                                                         {"picture", "pictures"},
                                                                         {"untill", "until"},
                                                                         {"colour", ""},
                                                                         {"te", "text"},
                                                                         {"", ""},
                                                                         {"标题", ""}}));
    CAPTURE(word);
    CHECK(near_miss(word, known) == meant);
}

TEST_CASE("of two near words the nearer one is meant") {
    constexpr std::array<std::string_view, 2> known{"branches", "branch"};
    CHECK(near_miss("brnch", known) == "branch");
    CHECK(near_miss("branchs", known) == "branches");
}
