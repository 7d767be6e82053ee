// SPDX-License-Identifier: MIT
#include "base/picture_size.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("a picture's size is two edges with a cross between") {
    CHECK(parse_size("1920x1080") == Size{Px{1920}, Px{1080}});
    CHECK(parse_size("64x8192") == Size{Px{64}, Px{8192}});
}

TEST_CASE("anything else is no picture's size") {
    const char* text = GENERATE("", "x", "1920", "1920x", "x1080", "63x1080", "1920x8193",
                                "-1920x1080", "+1920x1080", " 1920x1080", "1920 x 1080",
                                "1920x1080x1", "1920x1080p", "1920×1080", "99999999999x1080");
    CAPTURE(text);
    CHECK_FALSE(parse_size(text));
}
