// SPDX-License-Identifier: MIT
#include "content-sync/asset_path.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("asset paths below the feed's folder") {
    const char* path = GENERATE("hall.png", "assets/图 1.png", "..a/b..png", ".hidden/x.png");
    CAPTURE(path);
    CHECK(is_safe_asset_path(path));
}

TEST_CASE("asset paths that lead elsewhere") {
    const char* path =
        GENERATE("", "/etc/passwd", "../x.png", "a/../../x.png", "a/..", "a/./b", "a//b", "a/",
                 "a\\b", "a\nb", "a\x7f", "https://a.example/x.png", "x.png?y", "x.png#y");
    CAPTURE(path);
    CHECK_FALSE(is_safe_asset_path(path));
}
