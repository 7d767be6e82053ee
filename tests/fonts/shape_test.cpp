// SPDX-License-Identifier: MIT
#include "fonts/paragraph.h"
#include "fonts/shape.h"
#include "tests/fonts/test_typesetter.h"

using namespace board;

namespace {

constexpr Px em{100};

std::vector<ShapedGlyph> shaped(Typesetter& typesetter, const std::string& text,
                                const std::string& language = "zh-Hans",
                                WritingMode mode = WritingMode::horizontal_tb) {
    std::vector<ShapedGlyph> glyphs;
    for (const TextItem& item :
         itemise(typesetter.faces, text, {{0, text.size(), "body"}}, language)) {
        const auto run = shape(typesetter.faces, text, item, language, em, mode);
        glyphs.insert(glyphs.end(), run.begin(), run.end());
    }
    return glyphs;
}

GlyphId first_glyph(Typesetter& typesetter, const std::string& text, const std::string& language) {
    return shaped(typesetter, text, language).front().glyph;
}

} // namespace

TEST_CASE("a Chinese dash is one glyph of two em, whatever stands beside it") {
    auto typesetter = test_typesetter();
    for (const char* text : {"——", "——好", "App——"}) {
        INFO(text);
        bool found = false;
        for (const auto& glyph : shaped(typesetter, text))
            found = found || glyph.advance == to_f26dot6(em) * 2;
        CHECK(found);
    }
}

TEST_CASE("Han characters are one em wide, and their clusters are byte offsets") {
    auto typesetter = test_typesetter();
    const auto glyphs = shaped(typesetter, "廉洁");
    REQUIRE(glyphs.size() == 2);
    CHECK(glyphs[0].advance == to_f26dot6(em));
    CHECK(glyphs[1].cluster == 3);
}

TEST_CASE("the language chooses the region's form") {
    auto typesetter = test_typesetter();
    CHECK(first_glyph(typesetter, "骨", "zh-Hans") != first_glyph(typesetter, "骨", "zh-Hant"));
    CHECK(first_glyph(typesetter, "，", "zh-Hans") != first_glyph(typesetter, "，", "zh-Hant"));
    CHECK(first_glyph(typesetter, "骨", "zh-Hans-CN") == first_glyph(typesetter, "骨", "zh-Hans"));
}

TEST_CASE("in a vertical line the cell runs down and the glyph hangs in its middle") {
    auto typesetter = test_typesetter();
    const auto glyphs = shaped(typesetter, "廉（", "zh-Hans", WritingMode::vertical_rl);
    REQUIRE(glyphs.size() == 2);
    CHECK(glyphs[0].advance == to_f26dot6(em));
    CHECK(glyphs[0].block_offset == to_f26dot6(em) / 2);
    CHECK(glyphs[0].inline_offset.value == Approx(88 * 64).margin(64));
    CHECK(glyphs[1].glyph != shaped(typesetter, "（").front().glyph);
}

TEST_CASE("a character that no face has is set as the printer's 〓, one for one") {
    auto typesetter = test_typesetter();
    const auto geta = shaped(typesetter, "〓").front().glyph;
    const auto glyphs = shaped(typesetter, "\U0010FFFD\U0010FFFC");
    REQUIRE(glyphs.size() == 2);
    CHECK(glyphs[0].glyph == geta);
    CHECK(glyphs[1].glyph == geta);
    ParagraphStyle style;
    CHECK(Paragraph::shape(typesetter, {"好\U0010FFFD", {}, {}}, style).missing() ==
          std::vector<std::string>{"\U0010FFFD"});
}
