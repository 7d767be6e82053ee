// SPDX-License-Identifier: MIT
#include "fonts/glyph_masks.h"
#include "fonts/paragraph.h"
#include "tests/fonts/coverage_of.h"
#include "tests/fonts/test_typesetter.h"

#include <numeric>

using namespace board;

namespace {

PlacedGlyph glyph_of(Typesetter& typesetter, const std::string& text, Px em) {
    ParagraphStyle style;
    style.em = em;
    return Paragraph::shape(typesetter, {text, {}, {}}, style)
        .lines(F26Dot6{1 << 20})
        .front()
        .glyphs.front();
}

GlyphMask mask_of(Typesetter& typesetter, const PlacedGlyph& glyph, int quarters = 0,
                  WritingMode mode = WritingMode::horizontal_tb) {
    GlyphMasks masks{typesetter.faces};
    return masks.mask(glyph, mode, quarters);
}

std::vector<unsigned> coverage_of(const GlyphMask& mask) {
    return coverage_of(*mask.ink, mask.width.value, mask.height.value);
}

long ink(const GlyphMask& mask) {
    const auto coverage = coverage_of(mask);
    return std::accumulate(coverage.begin(), coverage.end(), 0L);
}

// Where the ink's weight lies, in pixels from the origin.
struct Weight {
    double x = 0, y = 0;
};
Weight weight(const GlyphMask& mask) {
    Weight sum;
    const auto coverage = coverage_of(mask);
    for (int y = 0; y < mask.height.value; ++y)
        for (int x = 0; x < mask.width.value; ++x) {
            const double value = coverage[static_cast<std::size_t>(y * mask.width.value + x)];
            sum.x += value * (x + 0.5 + mask.left.value);
            sum.y += value * (y + 0.5 + mask.top.value);
        }
    return {sum.x / static_cast<double>(ink(mask)), sum.y / static_cast<double>(ink(mask))};
}

} // namespace

TEST_CASE("a glyph's ink lies within its em box") {
    auto typesetter = test_typesetter();
    const Px em{64};
    const GlyphMask mask = mask_of(typesetter, glyph_of(typesetter, "国", em));
    CHECK(mask.left >= Px{0});
    CHECK(mask.left + mask.width <= em);
    CHECK(mask.top >= Px{-57}); // 0.88 em above the baseline
    CHECK(mask.top + mask.height <= Px{8});
    CHECK(ink(mask) > 64 * 64 * 255 / 10);
}

TEST_CASE("a quarter of a pixel moves ink along the line, and neither makes nor loses it") {
    auto typesetter = test_typesetter();
    const PlacedGlyph glyph = glyph_of(typesetter, "R", Px{40});
    const GlyphMask whole = mask_of(typesetter, glyph), half = mask_of(typesetter, glyph, 2);
    CHECK(ink(half) == Approx(ink(whole)).epsilon(0.01));
    CHECK(weight(half).x - weight(whole).x == Approx(0.5).margin(0.03));
    CHECK(weight(half).y == Approx(weight(whole).y).margin(0.03));
    const GlyphMask down = mask_of(typesetter, glyph, 2, WritingMode::vertical_rl);
    CHECK(weight(down).x == Approx(weight(whole).x).margin(0.03));
    CHECK(weight(down).y - weight(whole).y == Approx(0.5).margin(0.03));
}

TEST_CASE("Han characters stand on whole pixels, in rows and in columns") {
    auto typesetter = test_typesetter();
    const PlacedGlyph glyph = glyph_of(typesetter, "永", Px{40});
    GlyphMasks masks{typesetter.faces};
    for (const WritingMode mode : {WritingMode::horizontal_tb, WritingMode::vertical_rl}) {
        const Weight whole = weight(masks.mask(glyph, mode, 0));
        for (const int quarters : {1, 2, 3}) {
            const Weight moved = weight(masks.mask(glyph, mode, quarters));
            const double step = quarters >= 2 ? 1 : 0;
            const bool down = mode == WritingMode::vertical_rl;
            CHECK(moved.x == Approx(whole.x + (down ? 0 : step)));
            CHECK(moved.y == Approx(whole.y + (down ? step : 0)));
        }
    }
}

TEST_CASE("a Han character is drawn once for all quarters, whichever comes first") {
    auto typesetter = test_typesetter();
    const PlacedGlyph glyph = glyph_of(typesetter, "永", Px{40});
    for (const int first : {0, 1, 2, 3}) {
        GlyphMasks masks{typesetter.faces};
        const GlyphMask one = masks.mask(glyph, WritingMode::horizontal_tb, first);
        for (const int quarters : {0, 1, 2, 3})
            CHECK(masks.mask(glyph, WritingMode::horizontal_tb, quarters).ink == one.ink);
    }
}

TEST_CASE("a pen stands on the nearest quarter of a pixel") {
    const auto place = [](int value) {
        const PenPlace found = pen_place(F26Dot6{value});
        return std::pair{found.whole.value, found.quarters};
    };
    CHECK(place(64) == std::pair{1, 0});
    CHECK(place(64 + 7) == std::pair{1, 0});
    CHECK(place(64 + 8) == std::pair{1, 1});
    CHECK(place(64 + 60) == std::pair{2, 0});
    CHECK(place(-16) == std::pair{-1, 3});
}

TEST_CASE("a rotated glyph is turned clockwise about its origin") {
    auto typesetter = test_typesetter();
    PlacedGlyph glyph = glyph_of(typesetter, "L", Px{60});
    const Weight upright = weight(mask_of(typesetter, glyph));
    glyph.form = GlyphForm::rotated;
    const Weight rotated = weight(mask_of(typesetter, glyph));
    CHECK(rotated.x == Approx(-upright.y).margin(0.1));
    CHECK(rotated.y == Approx(upright.x).margin(0.1));
}

TEST_CASE("a narrow glyph is two thirds as wide and as high as before") {
    auto typesetter = test_typesetter();
    PlacedGlyph glyph = glyph_of(typesetter, "国", Px{60});
    const GlyphMask upright = mask_of(typesetter, glyph);
    glyph.form = GlyphForm::narrow;
    const GlyphMask narrow = mask_of(typesetter, glyph);
    CHECK(narrow.width.value == Approx(upright.width.value * 2 / 3.0).margin(1.5));
    CHECK(narrow.height == upright.height);
}

TEST_CASE("an emoji is a picture that fills its em box, at any size") {
    auto typesetter = test_typesetter();
    for (const int em : {20, 64, 136, 300}) {
        const GlyphMask mask = mask_of(typesetter, glyph_of(typesetter, "😀", Px{em}));
        INFO(em);
        REQUIRE(!mask.ink);
        REQUIRE(mask.pixels.size() == static_cast<std::size_t>(mask.width.value) *
                                          static_cast<std::size_t>(mask.height.value));
        CHECK(mask.width == Px{em});
        CHECK(mask.left == Px{0});
        CHECK(mask.top.value >= -em * 88 / 100 - 1);
        CHECK((mask.top + mask.height).value <= em * 12 / 100 + 1);
        const auto middle = mask.pixels[static_cast<std::size_t>(
            mask.height.value / 3 * mask.width.value + mask.width.value / 2)];
        CHECK(middle >> 24 == 0xFF);
        CHECK((middle >> 16 & 0xFF) > 200); // yellow
        CHECK((middle & 0xFF) < 150);
        for (const std::uint32_t pixel : mask.pixels) // premultiplied
            REQUIRE(std::max({pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF}) <= pixel >> 24);
    }
}

TEST_CASE("a full cache starts anew and gives the same masks") {
    auto typesetter = test_typesetter();
    GlyphMasks roomy{typesetter.faces}, tight{typesetter.faces, 1};
    for (const char* text : {"廉", "洁", "文", "化", "廉"}) {
        const PlacedGlyph glyph = glyph_of(typesetter, text, Px{48});
        const GlyphMask kept = roomy.mask(glyph, WritingMode::horizontal_tb, 0);
        const GlyphMask drawn = tight.mask(glyph, WritingMode::horizontal_tb, 0);
        REQUIRE(drawn.width == kept.width);
        CHECK(coverage_of(drawn) == coverage_of(kept));
    }
}

TEST_CASE("a blank has no ink") {
    auto typesetter = test_typesetter();
    const auto items = itemise(typesetter.faces, "　", {{0, 3, "body"}}, "zh-Hans");
    const auto glyphs =
        shape(typesetter.faces, "　", items.front(), "zh-Hans", Px{48}, WritingMode::horizontal_tb);
    PlacedGlyph blank;
    blank.face = glyphs.front().face;
    blank.glyph = glyphs.front().glyph;
    blank.em = Px{48};
    CHECK(mask_of(typesetter, blank).ink == nullptr);
}
