// SPDX-License-Identifier: MIT
#include "fonts/lone_glyphs.h"
#include "fonts/paragraph.h"
#include "tests/fonts/test_typesetter.h"

using namespace board;

namespace {

bool same(const ShapedGlyph& a, const ShapedGlyph& b) {
    return a.face == b.face && a.form == b.form && a.glyph == b.glyph && a.advance == b.advance &&
           a.inline_offset == b.inline_offset && a.block_offset == b.block_offset &&
           a.cluster == b.cluster;
}

} // namespace

TEST_CASE("glyphs are found by their characters, however many there are") {
    LoneGlyphs glyphs;
    for (char32_t code = 0x4E00; code < 0x6000; ++code) {
        CHECK_FALSE(glyphs.find(code));
        glyphs.add(code, {GlyphId{code * 3}, {}, {}, {}});
    }
    CHECK(glyphs.size() == 0x6000 - 0x4E00);
    for (char32_t code = 0x4E00; code < 0x6000; ++code)
        CHECK(glyphs.find(code)->glyph == GlyphId{code * 3});
}

TEST_CASE("characters shaped alone are what HarfBuzz makes of them together") {
    const std::string text = "把权力关进（制度）的笼子里：“廉洁从业，从每一张工单做起。”《清风》、"
                             "【通知】「骨」『返』直角！真的？10 kV——线路……葛\U000E0100飾2026年";
    for (const char* role : {"body", "headline", "quote", "strong"})
        for (const char* language : {"zh-Hans", "zh-Hant", "zh-HK"})
            for (const auto mode : {WritingMode::horizontal_tb, WritingMode::vertical_rl}) {
                auto typesetter = test_typesetter();
                INFO(role << ' ' << language << ' ' << static_cast<int>(mode));
                auto& faces = typesetter.faces;
                for (const TextItem& item :
                     itemise(faces, text, {{0, text.size(), role}}, language)) {
                    const auto together = shape_together(faces, text, item, language, Px{37}, mode);
                    for (int time = 0; time < 2; ++time) {
                        const auto alone = shape(faces, text, item, language, Px{37}, mode);
                        REQUIRE(alone.size() == together.size());
                        for (std::size_t i = 0; i < alone.size(); ++i)
                            CHECK(same(alone[i], together[i]));
                    }
                }
            }
}
