// SPDX-License-Identifier: MIT
#include "fonts/face.h"
#include "fonts/itemise.h"
#include "fonts/shape.h"
#include "tests/fonts/test_typesetter.h"

using namespace board;

namespace {

const Px em{100};

std::vector<std::uint32_t> glyphs_of(Typesetter& typesetter, const std::string& text,
                                     const std::string& language) {
    std::vector<std::uint32_t> glyphs;
    for (const TextItem& item :
         itemise(typesetter.faces, text, {{0, text.size(), "body"}}, language))
        for (const ShapedGlyph& glyph :
             shape(typesetter.faces, text, item, language, em, WritingMode::horizontal_tb))
            glyphs.push_back(glyph.glyph.value);
    return glyphs;
}

} // namespace

TEST_CASE("bone, return and comma have the form of their region") {
    auto typesetter = test_typesetter();
    using Glyphs = std::vector<std::uint32_t>;
    CHECK(glyphs_of(typesetter, "骨返，", "zh-Hans") == Glyphs{45133, 40110, 59058});
    CHECK(glyphs_of(typesetter, "骨返，", "zh-Hant") == Glyphs{45134, 40111, 63148});
    CHECK(glyphs_of(typesetter, "骨返，", "zh-HK") == Glyphs{45132, 40112, 63148});
}

TEST_CASE("the widest digit is as wide as the widest, also where digits differ") {
    auto typesetter = test_typesetter();
    const auto widest = [&](const char* role) {
        return typesetter.faces.face(typesetter.faces.chain(role).front())->widest_digit(em);
    };
    CHECK(widest("body").value == Approx(55.5 * 64).margin(32));
    for (const char* role : {"headline", "body", "number", "caption"}) {
        const Face* face = typesetter.faces.face(typesetter.faces.chain(role).front());
        const F26Dot6 most = face->widest_digit(em);
        F26Dot6 found{};
        for (const char* digit : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
            const std::string text = digit;
            for (const TextItem& item : itemise(typesetter.faces, text, {{0, 1, role}}, "zh-Hans"))
                for (const auto& glyph :
                     shape(typesetter.faces, text, item, "zh-Hans", em, WritingMode::horizontal_tb))
                    found = std::max(found, glyph.advance);
        }
        INFO(role);
        CHECK(most == found);
        CHECK(most == face->widest_digit(em));
    }
}

TEST_CASE("emoji are as wide and as high as Han characters") {
    auto typesetter = test_typesetter();
    const std::string text = "😀";
    for (const WritingMode mode : {WritingMode::horizontal_tb, WritingMode::vertical_rl}) {
        const auto items = itemise(typesetter.faces, text, {{0, text.size(), "body"}}, "zh-Hans");
        REQUIRE(items.size() == 1);
        const auto glyphs = shape(typesetter.faces, text, items.front(), "zh-Hans", em, mode);
        REQUIRE(glyphs.size() == 1);
        CHECK(glyphs.front().advance == to_f26dot6(em));
    }
}

TEST_CASE("nothing is ever set as .notdef") {
    auto typesetter = test_typesetter();
    for (const char* text : {"好\u200B好", "\u200D", "a\u00ADb", "\u2066x\u2069", "\U0010FFFD",
                             "\U00031353", "葛\U000E0101", "👨\u200D👩\u200D👧", "🇨🇳", "\uFEFF",
                             "e\u0301", "国\uFE0F", "5\uFE0F\u20E3", "\u0378"})
        for (const std::uint32_t glyph : glyphs_of(typesetter, text, "zh-Hans")) {
            INFO(text);
            CHECK(glyph != 0);
        }
}
