// SPDX-License-Identifier: MIT
#include "fonts/paragraph.h"
#include "layouts/paint.h"
#include "tests/fonts/test_typesetter.h"
#include "tests/layouts/demo_board.h"
#include "tests/layouts/half_and_half.h"

using namespace board;

namespace {

std::uint32_t pixel(const Picture& picture, int x, int y) {
    return picture.row(y)[static_cast<std::size_t>(x)] & 0xFFFFFF;
}

Frame blank(int width, int height, Colour ground) {
    Frame frame;
    frame.size = {Px{width}, Px{height}};
    frame.ground = ground;
    return frame;
}

Picture painted(const Frame& frame, const RasterSource& rasters = NoPictures{}) {
    auto typesetter = test_typesetter();
    GlyphMasks masks{typesetter.faces};
    return paint(frame, masks, rasters);
}

} // namespace

TEST_CASE("boxes are filled, rounded at their corners, and leave the rest alone") {
    Frame frame = blank(60, 40, 0xFFFFFFFF);
    frame.elements.push_back(FilledBox{{Px{10}, Px{10}, Px{20}, Px{20}}, 0xFF24594A, Px{}});
    frame.elements.push_back(FilledBox{{Px{35}, Px{10}, Px{20}, Px{20}}, 0xFFC01F2E, Px{10}});
    const Picture picture = painted(frame);
    CHECK(pixel(picture, 10, 10) == 0x24594A);
    CHECK(pixel(picture, 29, 29) == 0x24594A);
    CHECK(pixel(picture, 30, 10) == 0xFFFFFF);
    CHECK(pixel(picture, 35, 10) == 0xFFFFFF);
    CHECK(pixel(picture, 45, 20) == 0xC01F2E);
}

TEST_CASE("a line's ink lies in its box, in its colour") {
    auto typesetter = test_typesetter();
    ParagraphStyle style;
    style.em = Px{40};
    Frame frame = blank(200, 60, 0xFFFFFFFF);
    auto lines = Paragraph::shape(typesetter, {"廉洁", {}, {}}, style).lines(to_f26dot6(Px{200}));
    frame.elements.push_back(TextLine{std::move(lines.front()),
                                      Px{20},
                                      Px{45},
                                      {Px{20}, Px{10}, Px{80}, Px{40}},
                                      0xFF9C1519,
                                      "body"});
    GlyphMasks masks{typesetter.faces};
    const Picture picture = paint(frame, masks, NoPictures{});
    int inside = 0, full = 0;
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 200; ++x) {
            if (pixel(picture, x, y) == 0xFFFFFF) continue;
            const bool within = x >= 20 && x < 100 && y >= 10 && y < 50;
            REQUIRE(within);
            ++inside;
            full += pixel(picture, x, y) == 0x9C1519;
        }
    CHECK(inside > 500);
    CHECK(full > 100);
}

TEST_CASE("a vertical line runs down its column") {
    auto typesetter = test_typesetter();
    ParagraphStyle style;
    style.em = Px{40};
    style.mode = WritingMode::vertical_rl;
    Frame frame = blank(100, 120, 0xFFFFFFFF);
    auto lines = Paragraph::shape(typesetter, {"廉洁", {}, {}}, style).lines(to_f26dot6(Px{120}));
    REQUIRE(lines.size() == 1);
    frame.elements.push_back(
        TextLine{std::move(lines.front()), Px{50}, Px{10}, {}, 0xFF000000, ""});
    GlyphMasks masks{typesetter.faces};
    const Picture picture = paint(frame, masks, NoPictures{});
    int upper = 0, lower = 0;
    for (int y = 0; y < 120; ++y)
        for (int x = 0; x < 100; ++x) {
            if (pixel(picture, x, y) == 0xFFFFFF) continue;
            REQUIRE((x >= 30 && x < 70 && y >= 10 && y < 90));
            (y < 50 ? upper : lower) += 1;
        }
    CHECK(upper > 200);
    CHECK(lower > 200);
}

TEST_CASE("cover fills the box from the picture's middle, contain keeps all of it") {
    const HalfAndHalf rasters;
    Frame frame = blank(100, 100, 0xFFFFFFFF);
    frame.elements.push_back(
        PlacedPicture{"half", {Px{0}, Px{0}, Px{100}, Px{100}}, PictureFit::cover, 0, Px{}, {}});
    const Picture cover = painted(frame, rasters);
    CHECK(pixel(cover, 1, 1) == 0xFF0000);
    CHECK(pixel(cover, 98, 98) == 0x0000FF);
    CHECK(pixel(cover, 40, 50) == 0xFF0000);
    CHECK(pixel(cover, 60, 50) == 0x0000FF);
    // The focal point comes as near to the middle as the picture reaches.
    auto& placed = std::get<PlacedPicture>(frame.elements.front());
    placed.focus = {0.4, 0.5};
    CHECK(pixel(painted(frame, rasters), 60, 50) == 0xFF0000);
    CHECK(pixel(painted(frame, rasters), 80, 50) == 0x0000FF);
    placed.focus = {0, 0};
    CHECK(pixel(painted(frame, rasters), 98, 50) == 0xFF0000);
    placed.focus = {1, 1};
    CHECK(pixel(painted(frame, rasters), 1, 50) == 0x0000FF);
    placed.fit = PictureFit::contain;
    const Picture contain = painted(frame, rasters);
    CHECK(pixel(contain, 50, 10) == 0xFFFFFF);
    CHECK(pixel(contain, 50, 90) == 0xFFFFFF);
    CHECK(pixel(contain, 10, 50) == 0xFF0000);
}

TEST_CASE("a picture that cannot be opened leaves its ground") {
    Frame frame = blank(20, 20, 0xFFFFFFFF);
    frame.elements.push_back(PlacedPicture{
        "gone", {Px{5}, Px{5}, Px{10}, Px{10}}, PictureFit::cover, 0xFFFBF8F0, Px{}, {}});
    CHECK(pixel(painted(frame), 10, 10) == 0xFBF8F0);
}

TEST_CASE("a dimmed picture keeps that part of its light, and what it lies on keeps all") {
    const auto seen = [](const RasterSource& rasters, double dim, Px radius) {
        Frame frame = blank(100, 50, 0xFFFFFFFF);
        frame.elements.push_back(PlacedPicture{
            "half", {Px{0}, Px{0}, Px{100}, Px{50}}, PictureFit::cover, 0, radius, {}, dim});
        return painted(frame, rasters);
    };
    const HalfAndHalf opaque{0xFFFFFFFF, 0xFF6080A0};
    const Picture dimmed = seen(opaque, 0.85, Px{});
    CHECK(pixel(dimmed, 10, 25) == 0xD9D9D9);
    CHECK(pixel(dimmed, 90, 25) == 0x526D88);
    CHECK(pixel(seen(opaque, 1, Px{}), 90, 25) == 0x6080A0);
    CHECK(pixel(seen(opaque, 0.85, Px{20}), 0, 0) == 0xFFFFFF);
    // White paper shines through what is translucent, undimmed.
    const HalfAndHalf glass{0x00000000, 0x80800000, Opacity::translucent};
    const Picture laid = seen(glass, 0.5, Px{});
    CHECK(pixel(laid, 10, 25) == 0xFFFFFF);
    const std::uint32_t mixed = pixel(laid, 90, 25);
    CHECK((mixed >> 16) == 0x7F + 0x40);
    CHECK((mixed & 0xFF) == 0x7F);
}

TEST_CASE("a flag is cloth of its colour beside a pole, within its box") {
    Frame frame = blank(160, 120, 0xFFFFFFFF);
    frame.elements.push_back(ClothFlag{{Px{10}, Px{10}, Px{140}, Px{95}}, 0xFFC01F2E, 0xFF8A6B33});
    const Picture picture = painted(frame);
    int cloth = 0;
    for (int y = 0; y < 120; ++y)
        for (int x = 0; x < 160; ++x) {
            const std::uint32_t seen = pixel(picture, x, y);
            if (seen == 0xFFFFFF) continue;
            REQUIRE((x >= 8 && x < 150 && y >= 8 && y < 105));
            cloth += (seen >> 16) > 140 && (seen >> 8 & 0xFF) < 110 && (seen & 0xFF) < 110;
        }
    CHECK(cloth > 140 * 95 / 3);
}

TEST_CASE("painting the same frame twice gives the same pixels") {
    const Feed feed = demo_feed();
    auto composer = test_composer();
    const auto screen = ScreenProfile::of(Position::garden, feed, {Px{960}, Px{540}});
    const auto frames = composer.compose(feed, feed.items.front(), screen, Moment{}, NoPictures{});
    REQUIRE(frames);
    const Picture once = composer.paint(frames->front(), NoPictures{});
    const Picture again = composer.paint(frames->front(), NoPictures{});
    CHECK(std::equal(once.pixels().begin(), once.pixels().end(), again.pixels().begin()));
}
