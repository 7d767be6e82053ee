// SPDX-License-Identifier: MIT
#include "fonts/itemise.h"
#include "tests/fonts/test_typesetter.h"

#include <unicode/uscript.h>

using namespace board;

namespace {

// "Hani:今天|Latn:App": the items with their scripts; an exclamation mark where a glyph is missing.
std::string items_of(const std::string& text, const std::string& language = "zh-Hans") {
    auto typesetter = test_typesetter();
    std::string out;
    for (const TextItem& item :
         itemise(typesetter.faces, text, {{0, text.size(), "body"}}, language)) {
        if (!out.empty()) out += "|";
        out += uscript_getShortName(static_cast<UScriptCode>(item.script));
        out += item.missing ? "!" : ":";
        out += text.substr(item.begin, item.end - item.begin);
    }
    return out;
}

} // namespace

TEST_CASE("text is split where the script changes") {
    CHECK(items_of("查看App图标") == "Hani:查看|Latn:App|Hani:图标");
}

TEST_CASE("digits and blanks take the script before them, or the first there is") {
    CHECK(items_of("第3届") == "Hani:第3届");
    CHECK(items_of("24 小时") == "Hani:24 小时");
    CHECK(items_of("10 kV") == "Latn:10 kV");
    CHECK(items_of("2026") == "Hani:2026");
    CHECK(items_of("2026", "en") == "Latn:2026");
}

TEST_CASE("marks that two scripts share are Chinese in Chinese text") {
    CHECK(items_of("——") == "Hani:——");
    CHECK(items_of("App——好") == "Latn:App|Hani:——好");
    CHECK(items_of("“App”") == "Hani:“|Latn:App|Hani:”");
    CHECK(items_of("it’s", "en") == "Latn:it’s");
}

TEST_CASE("roles choose faces, and a character goes to the first face that has it") {
    auto typesetter = test_typesetter();
    const std::string text = "守住底线";
    const auto items = itemise(typesetter.faces, text, {{0, 6, "body"}, {6, 12, "strong"}}, "zh");
    REQUIRE(items.size() == 2);
    CHECK(items[0].face == typesetter.faces.chain("body").front());
    CHECK(items[1].face == typesetter.faces.chain("strong").front());
}

TEST_CASE("what no face has is marked, and its marks and selectors stay with their base") {
    CHECK(items_of("\U0001F1E8好") == "Hani!\U0001F1E8|Hani:好");
    CHECK(items_of("e\u0301") == "Latn:e\u0301");
}
