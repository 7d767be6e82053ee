// SPDX-License-Identifier: MIT
#include "fonts/language.h"
#include "fonts/paragraph_style.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("a language tag says whose Chinese it is") {
    CHECK(region_of("zh") == ChineseRegion::mainland);
    CHECK(region_of("zh-Hans-CN") == ChineseRegion::mainland);
    CHECK(region_of("zh-SG") == ChineseRegion::mainland);
    CHECK(region_of("zh-Hans-HK") == ChineseRegion::mainland);
    CHECK(region_of("wuu") == ChineseRegion::mainland);
    CHECK(region_of("zh-Hant") == ChineseRegion::taiwan);
    CHECK(region_of("zh-tw") == ChineseRegion::taiwan);
    CHECK(region_of("zh_TW") == ChineseRegion::taiwan);
    CHECK(region_of("lzh") == ChineseRegion::taiwan);
    CHECK(region_of("zh-HK") == ChineseRegion::hong_kong);
    CHECK(region_of("zh-Hant-MO") == ChineseRegion::hong_kong);
    CHECK(region_of("yue") == ChineseRegion::hong_kong);
    CHECK(region_of("en") == ChineseRegion::none);
    CHECK(region_of("bo") == ChineseRegion::none);
    CHECK(region_of("zha") == ChineseRegion::none); // Zhuang
    CHECK(region_of("") == ChineseRegion::none);
}

TEST_CASE("a language brings its level and its marks") {
    CHECK(break_level_of("zh-Hans") == BreakLevel::gb);
    CHECK(break_level_of("zh-Hant") == BreakLevel::basic);
    CHECK(mark_style_of("zh-HK") == MarkStyle::hk);
    CHECK(in_language({}, "zh-TW").marks == MarkStyle::tw);
}
