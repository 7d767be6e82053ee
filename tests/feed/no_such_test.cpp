// SPDX-License-Identifier: MIT
#include "content-sync/no_such.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("what is not there is answered with what is near and with what there is") {
    const std::vector<std::string> themes{"lotus", "red"};
    const Message theme{"主题", "theme"};
    CHECK(no_such(theme, "lotsu", themes).en ==
          "there is no theme \"lotsu\"; did you mean \"lotus\"? There are: lotus, red");
    CHECK(no_such(theme, "plaid", themes).zh == "没有主题“plaid”；现有：lotus、red");
    CHECK(no_such(theme, "plaid", std::vector<std::string>{}).en == "there is no theme \"plaid\"");
    CHECK(no_such(theme, std::string(500, 'x'), themes).en.size() < 200);
}
