// SPDX-License-Identifier: MIT
#include "layouts/type_scale.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("sizes rise from the smallest that can be read, in steps of about 4:3") {
    ScreenProfile screen;
    screen.size = {Px{1920}, Px{1080}};
    const TypeScale scale{screen};
    CHECK(scale.unit() == Px{37});
    Px before{};
    for (const std::string_view name : TypeScale::sizes()) {
        INFO(name);
        REQUIRE(scale.size(name));
        CHECK(*scale.size(name) > before);
        before = *scale.size(name);
    }
    CHECK(*scale.size("small") == Px{37});
    CHECK_FALSE(scale.size("huge"));
    CHECK_FALSE(scale.size(""));
}

TEST_CASE("near a large panel type is still no smaller than a part of the screen") {
    ScreenProfile screen;
    screen.size = {Px{1920}, Px{1080}};
    screen.distance_metres = 0.5;
    CHECK(TypeScale{screen}.unit() == Px{1080 / 32});
}
