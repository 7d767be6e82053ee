// SPDX-License-Identifier: MIT
#include "base/units.h"
#include "tests/catch.h"

#include <concepts>

using namespace board;

template<class A, class B>
concept Addable = requires(A a, B b) {
    a + b;
};
static_assert(Addable<Px, Px>);
static_assert(!Addable<Px, F26Dot6>, "pixels and 26.6 do not mix");
static_assert(!Addable<Px, int>, "pixels and bare numbers do not mix");
static_assert(!std::convertible_to<int, Px>);

TEST_CASE("26.6 rounds to pixels the three ways, below zero too") {
    CHECK(to_f26dot6(Px{3}) == F26Dot6{192});
    CHECK(round_px(F26Dot6{95}) == Px{1});
    CHECK(round_px(F26Dot6{96}) == Px{2});
    CHECK(ceil_px(F26Dot6{65}) == Px{2});
    CHECK(floor_px(F26Dot6{127}) == Px{1});
    CHECK(floor_px(F26Dot6{-1}) == Px{-1});
    CHECK(ceil_px(F26Dot6{-1}) == Px{0});
}

TEST_CASE("units add, scale and divide to bare numbers") {
    CHECK(Px{2} + Px{3} == Px{5});
    CHECK(Px{7} - Px{9} == -Px{2});
    CHECK(Px{4} * 3 == 3 * Px{4});
    CHECK(Px{7} / 2 == Px{3});
    CHECK(Px{12} / Px{4} == 3);
    CHECK(Px{1} < Px{2});
}

TEST_CASE("a rectangle ends where the next begins") {
    const Rect rect{Px{10}, Px{20}, Px{30}, Px{40}};
    CHECK(rect.right() == Px{40});
    CHECK(rect.bottom() == Px{60});
    CHECK(rect.size() == Size{Px{30}, Px{40}});
}
