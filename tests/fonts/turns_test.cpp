// SPDX-License-Identifier: MIT
#include "fonts/turns.h"
#include "tests/catch.h"

using namespace board;

namespace {

// Rotated parts in [ ], combined ones in { }.
std::string turned(std::string_view text) {
    std::string shown;
    for (const TurnSpan& span : vertical_turns(text)) {
        const auto part = std::string{text.substr(span.begin, span.end - span.begin)};
        if (span.turn == CellTurn::upright) shown += part;
        if (span.turn == CellTurn::rotated) shown += "[" + part + "]";
        if (span.turn == CellTurn::combined) shown += "{" + part + "}";
    }
    return shown;
}

} // namespace

TEST_CASE("in vertical lines Han and its marks stand upright") {
    CHECK(turned("把权力关进（制度的）笼子里——廉洁……") == "把权力关进（制度的）笼子里——廉洁……");
    CHECK(turned("列奥纳多·达·芬奇") == "列奥纳多·达·芬奇");
}

TEST_CASE("a lone letter or digit stands upright, words lie down") {
    CHECK(turned("A股") == "A股");
    CHECK(turned("第3届") == "第3届");
    CHECK(turned("用App登录") == "用[App]登录");
    CHECK(turned("看Red Flag展") == "看[Red Flag]展");
    CHECK(turned("降50%了") == "降[50%]了");
}

TEST_CASE("two or three digits stand side by side, longer numbers lie down") {
    CHECK(turned("11月23日") == "{11}月{23}日");
    CHECK(turned("共128人") == "共{128}人");
    CHECK(turned("2026年") == "[2026]年");
    CHECK(turned("11、12") == "{11}、{12}");
}

TEST_CASE("hyphens lie down, other scripts stand as UAX 50 says") {
    CHECK(turned("京–沪") == "京[–]沪");
    CHECK(turned("好😀") == "好😀");
    CHECK(turned("藏བོད") == "藏[བོད]");
}
