// SPDX-License-Identifier: MIT
#include "fonts/glyph_masks.h"
#include "fonts/paragraph.h"
#include "tests/fonts/test_typesetter.h"

#include <numeric>

using namespace board;

namespace {

GlyphId glyph_of(Typesetter& typesetter, const std::string& text, Px em) {
    ParagraphStyle style;
    style.em = em;
    return Paragraph::shape(typesetter, {text, {}, {}}, style)
        .lines(F26Dot6{1 << 20})
        .front()
        .glyphs.front()
        .glyph;
}

long ink(const GlyphMask& mask) {
    return std::accumulate(mask.coverage.begin(), mask.coverage.end(), 0L);
}

} // namespace

TEST_CASE("a glyph's ink lies within its em box") {
    auto typesetter = test_typesetter();
    const auto face = typesetter.faces.chain("body").front();
    const Px em{64};
    GlyphMasks masks{typesetter.faces};
    const GlyphMask& mask = masks.mask(face, em, glyph_of(typesetter, "国", em), F26Dot6{0});
    CHECK(mask.left >= Px{0});
    CHECK(mask.left + mask.width <= em);
    CHECK(mask.top >= Px{-57}); // 0.88 em above the baseline
    CHECK(mask.top + mask.height <= Px{8});
    CHECK(ink(mask) > 64 * 64 * 255 / 10);
}

TEST_CASE("a fraction of a pixel moves ink and neither makes nor loses it") {
    auto typesetter = test_typesetter();
    const auto face = typesetter.faces.chain("body").front();
    GlyphMasks masks{typesetter.faces};
    const GlyphId glyph = glyph_of(typesetter, "一", Px{40});
    const GlyphMask whole = masks.mask(face, Px{40}, glyph, F26Dot6{0});
    const GlyphMask half = masks.mask(face, Px{40}, glyph, F26Dot6{32});
    CHECK(whole.coverage != half.coverage);
    CHECK(ink(half) == Approx(ink(whole)).epsilon(0.02));
}

TEST_CASE("a full cache starts anew and gives the same masks") {
    auto typesetter = test_typesetter();
    const auto face = typesetter.faces.chain("body").front();
    GlyphMasks roomy{typesetter.faces}, tight{typesetter.faces, 1};
    for (const char* text : {"廉", "洁", "文", "化", "廉"}) {
        const GlyphId glyph = glyph_of(typesetter, text, Px{48});
        CHECK(tight.mask(face, Px{48}, glyph, F26Dot6{0}).coverage ==
              roomy.mask(face, Px{48}, glyph, F26Dot6{0}).coverage);
    }
}

TEST_CASE("a blank has no ink") {
    auto typesetter = test_typesetter();
    const auto face = typesetter.faces.chain("body").front();
    GlyphMasks masks{typesetter.faces};
    TextItem item{0, 3, face};
    const auto blank =
        shape(typesetter.faces, "　", item, "zh", Px{48}, WritingMode::horizontal_tb);
    CHECK(masks.mask(face, Px{48}, blank.front().glyph, F26Dot6{0}).coverage.empty());
}
