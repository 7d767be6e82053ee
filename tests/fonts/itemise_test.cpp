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

TEST_CASE("what no face has is marked one by one, and marks and selectors stay with their base") {
    CHECK(items_of("\U0010FFFD\U00031353好") == "Hani!\U0010FFFD|Hani!\U00031353|Hani:好");
    CHECK(items_of("e\u0301") == "Latn:e\u0301");
}

namespace {

// "sans:今天|emoji:😀": the items with their faces.
std::string faces_of(const std::string& text, const std::string& role = "body",
                     const std::string& language = "zh-Hans") {
    auto typesetter = test_typesetter();
    std::string out;
    for (const TextItem& item :
         itemise(typesetter.faces, text, {{0, text.size(), role}}, language)) {
        if (!out.empty()) out += "|";
        out += item.missing ? "missing" : typesetter.faces.face(item.face)->name();
        out += ":" + text.substr(item.begin, item.end - item.begin);
    }
    return out;
}

} // namespace

TEST_CASE("rare Han characters come from the rare faces, in a serif text and in a sans text") {
    CHECK(faces_of("㐀") == "sans:㐀");
    CHECK(faces_of("国𠀧国") == "sans:国|babelstone-han:𠀧|sans:国"); // 𠀧 U+20027, Extension B
    CHECK(faces_of("\U00031350", "headline") == "babelstone-han:\U00031350");
    CHECK(faces_of("〇") == "sans:〇");
}

TEST_CASE("the scripts of China's peoples have faces, and blanks do not cut their words apart") {
    CHECK(faces_of("ئۇيغۇر تىلى") == "arabic-sans:ئۇيغۇر تىلى");
    CHECK(faces_of("ئۇيغۇر", "headline") == "arabic-naskh-bold:ئۇيغۇر");
    CHECK(faces_of("བོད་ཡིག") == "tibetan:བོད་ཡིག");
    CHECK(faces_of("ꆈꌠꁱꂷ") == "yi:ꆈꌠꁱꂷ");
}

TEST_CASE("emoji are pictures by nature or when they ask for it") {
    CHECK(faces_of("好😀好") == "sans:好|emoji:😀|sans:好");
    CHECK(faces_of("3©™") == "sans:3©™");
    CHECK(faces_of("©\uFE0F") == "emoji:©\uFE0F");
    CHECK(faces_of("❤\uFE0F") == "emoji:❤\uFE0F");
    CHECK(faces_of("⌚\uFE0E").find("emoji") == std::string::npos);
    CHECK(faces_of("⌚") == "emoji:⌚");
}

TEST_CASE("what is joined to an emoji stays in its face") {
    for (const std::string text :
         {"👨‍👩‍👧‍👦", "🇨🇳", "1\uFE0F\u20E3", "👍🏽",
          "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "👩🏽‍🚒",
          "❤\uFE0F‍🔥"})
        CHECK(faces_of("国" + text + "国") == "sans:国|emoji:" + text + "|sans:国");
}

TEST_CASE("a variation sequence goes to the first face that has it; else its base alone is set") {
    const std::string vs17 = "\U000E0100", vs250 = "\U000E01E9";
    CHECK(faces_of("葛" + vs17) == "sans-jp:葛" + vs17);
    CHECK(faces_of("葛" + vs17, "headline") == "serif-bold-jp:葛" + vs17);
    CHECK(faces_of("国" + vs250 + "家") == "sans:国" + vs250 + "家");
}

TEST_CASE("a private character means something in the role's own face only") {
    CHECK(faces_of("\uE001") == "missing:\uE001"); // fallback faces have one of their own there
}

TEST_CASE("what is never seen is never missing") {
    for (const char* unseen : {"\u200B", "\u200C", "\u200D", "\u2060", "\u00AD", "\u202A", "\u2066",
                               "\u2069", "\uFEFF", "\u0085", "\uFFF9", "\U000E0041"}) {
        const std::string text = std::string{"好"} + unseen + "好";
        CHECK(faces_of(text) == "sans:" + text);
        CHECK(faces_of(unseen) == std::string{"sans:"} + unseen);
    }
}

TEST_CASE("a mark that its base's face lacks takes the base along to a face that has both") {
    // U+0323 and U+0301 are composed with their letters; U+030F and U+1DC4 are not.
    const std::string text = "a\u1DC4";
    CHECK(faces_of(text).find("missing") == std::string::npos);
    CHECK(faces_of(text).find("|") == std::string::npos);
    CHECK(faces_of("国\u1DC4") != "sans:国\u1DC4");
}

TEST_CASE("16,000 marks on one letter are split in linear time") {
    std::string text = "国";
    for (int i = 0; i < 16000; ++i) text += "\u0335";
    auto typesetter = test_typesetter();
    const auto items = itemise(typesetter.faces, text, {{0, text.size(), "body"}}, "zh-Hans");
    REQUIRE(!items.empty());
    CHECK(items.back().end == text.size());
}
