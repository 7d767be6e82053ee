// SPDX-License-Identifier: MIT
#include "base/result.h"
#include "tests/catch.h"

#include <memory>

using namespace board;

namespace {

Result<int> half(int number) {
    if (number % 2 != 0) return Error{Fault::malformed, {"是奇数", "is odd"}};
    return number / 2;
}

Result<int> quarter(int number) {
    return half(TRY(half(number)));
}

Result<> judge(int number) {
    TRY_WITHIN(half(number), "第 1 项", "entry 1");
    return {};
}

} // namespace

TEST_CASE("TRY passes the value on, or leaves with the error") {
    CHECK(*quarter(8) == 2);
    const auto odd = quarter(6);
    REQUIRE_FALSE(odd);
    CHECK(odd.error().fault == Fault::malformed);
    CHECK(odd.error().what == Message{"是奇数", "is odd"});
}

TEST_CASE("TRY_WITHIN says where") {
    CHECK(judge(2));
    CHECK(judge(3).error().what == Message{"第 1 项：是奇数", "entry 1: is odd"});
}

TEST_CASE("a result gives up what it owns") {
    Result<std::unique_ptr<int>> result{std::make_unique<int>(7)};
    REQUIRE(result);
    const std::unique_ptr<int> taken = std::move(result).take();
    CHECK(*taken == 7);
}
