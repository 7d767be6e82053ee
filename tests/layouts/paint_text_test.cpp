// SPDX-License-Identifier: MIT
#include "fonts/em_box.h"
#include "fonts/paragraph.h"
#include "layouts/paint.h"
#include "tests/fonts/test_typesetter.h"
#include "tests/layouts/demo_board.h"

#include <algorithm>

using namespace board;

namespace {

constexpr Colour white = 0xFFFFFFFF, black = 0xFF000000;

Line line_of(Typesetter& typesetter, const std::string& text, Px em, const std::string& role,
             WritingMode mode = WritingMode::horizontal_tb) {
    ParagraphStyle style;
    style.em = em;
    style.role = role;
    style.mode = mode;
    return Paragraph::shape(typesetter, {text, {}, {}}, style).lines(F26Dot6{1 << 22}).front();
}

Picture painted(Typesetter& typesetter, Line line, Size size, Px x, Px y, Colour colour = black) {
    Frame frame;
    frame.size = size;
    frame.ground = white;
    frame.elements.push_back(TextLine{std::move(line), x, y, {}, colour, ""});
    GlyphMasks masks{typesetter.faces};
    return paint(frame, masks, NoPictures{});
}

bool has_ink(const Picture& picture, int x, int y, std::uint32_t ink_below = 0xC0) {
    return (picture.row(y)[static_cast<std::size_t>(x)] & 0xFF) < ink_below;
}

// The blank rows and columns around the ink.
struct Margins {
    int top, bottom, left, right;
};
Margins margins(const Picture& picture) {
    const int width = picture.size().width.value, height = picture.size().height.value;
    Margins found{height, height, width, width};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            if (has_ink(picture, x, y, 0xFF))
                found = {std::min(found.top, y), std::min(found.bottom, height - 1 - y),
                         std::min(found.left, x), std::min(found.right, width - 1 - x)};
    return found;
}

Line bare_line(Px em, std::vector<Stroke> strokes, WritingMode mode = WritingMode::horizontal_tb) {
    Line line;
    line.em = em;
    line.mode = mode;
    line.strokes = std::move(strokes);
    return line;
}

F26Dot6 px(double pixels) {
    return F26Dot6{static_cast<int>(pixels * 64)};
}

} // namespace

TEST_CASE("国 centred by its face's middle has equal margins above and below, from 24 to 400 px") {
    auto typesetter = test_typesetter();
    for (const char* role : {"body", "title", "headline", "caption"})
        for (int em = 24; em <= 400; em += em < 64 ? 1 : 24) {
            const Size box{Px{em}, Px{em}};
            const Face* face = typesetter.faces.face(typesetter.faces.chain(role).front());
            const Px baseline = round_px(to_f26dot6(Px{em}) / 2 + face->middle(Px{em}));
            const Picture picture =
                painted(typesetter, line_of(typesetter, "国", Px{em}, role), box, Px{0}, baseline);
            const Margins blank = margins(picture);
            INFO(role << " at " << em << ": " << blank.top << " above, " << blank.bottom
                      << " below");
            CHECK(std::abs(blank.top - blank.bottom) <= 1);
        }
}

TEST_CASE("glyphs are drawn in their own em, not in the line's") {
    auto typesetter = test_typesetter();
    Line line = line_of(typesetter, "国", Px{40}, "body");
    line.glyphs.front().em = Px{20};
    const Margins blank = margins(painted(typesetter, line, {Px{60}, Px{60}}, Px{0}, Px{40}));
    CHECK(60 - blank.top - blank.bottom < 21);
}

TEST_CASE("translucent ink mixes with the ground, and ink beyond the page is cut off") {
    auto typesetter = test_typesetter();
    const Line line = line_of(typesetter, "█", Px{60}, "body");
    const Picture half = painted(typesetter, line, {Px{80}, Px{80}}, Px{10}, Px{60}, 0x80000000);
    CHECK((half.row(40)[40] & 0xFF) == 0x7F);
    const Picture cut = painted(typesetter, line, {Px{37}, Px{30}}, Px{-20}, Px{20});
    CHECK(has_ink(cut, 0, 0));
    CHECK_FALSE(has_ink(cut, 36, 29));
}

TEST_CASE("an emoji is laid over the page in its own colours, in rows and in columns") {
    auto typesetter = test_typesetter();
    for (const WritingMode mode : {WritingMode::horizontal_tb, WritingMode::vertical_rl}) {
        const bool vertical = mode == WritingMode::vertical_rl;
        const Px em{60};
        const Picture picture =
            painted(typesetter, line_of(typesetter, "😀", em, "body", mode), {em, em},
                    vertical ? Px{30} : Px{0}, vertical ? Px{0} : round_px(em_box_ascent(em)));
        const std::uint32_t middle = picture.row(20)[30];
        CHECK((middle >> 16 & 0xFF) > 200);
        CHECK((middle & 0xFF) < 150);
        CHECK((picture.row(0)[0] & 0xFFFFFF) == 0xFFFFFF);
        CHECK((picture.row(59)[59] & 0xFFFFFF) == 0xFFFFFF);
    }
}

TEST_CASE("a straight stroke is as thick as it says, under a row and at the left of a column") {
    auto typesetter = test_typesetter();
    const Stroke stroke{StrokeKind::straight, px(10), px(50), px(4), px(8), px(2)};
    const Picture row =
        painted(typesetter, bare_line(Px{40}, {stroke}), {Px{60}, Px{60}}, Px{0}, Px{20});
    CHECK(has_ink(row, 10, 25));
    CHECK(has_ink(row, 49, 26));
    CHECK_FALSE(has_ink(row, 30, 24));
    CHECK_FALSE(has_ink(row, 30, 27));
    CHECK_FALSE(has_ink(row, 9, 25));
    CHECK_FALSE(has_ink(row, 50, 25));
    const Picture column =
        painted(typesetter, bare_line(Px{40}, {stroke}, WritingMode::vertical_rl), {Px{60}, Px{60}},
                Px{40}, Px{0});
    CHECK(has_ink(column, 40 - 6, 10));
    CHECK(has_ink(column, 40 - 7, 49));
    CHECK_FALSE(has_ink(column, 40 - 5, 30));
    CHECK_FALSE(has_ink(column, 40 - 8, 30));
}

TEST_CASE("a wavy stroke begins in its middle and swings four times an em between its edges") {
    auto typesetter = test_typesetter();
    const Px em{80};
    const Stroke stroke{StrokeKind::wavy, px(0), px(80), px(2), px(14), px(3)};
    const Picture picture =
        painted(typesetter, bare_line(em, {stroke}), {Px{100}, Px{20}}, Px{10}, Px{0});
    const Margins blank = margins(picture);
    CHECK(blank.top == Approx(2).margin(1));
    CHECK(blank.bottom == Approx(20 - 14).margin(1));
    CHECK(blank.left == 10);
    CHECK(blank.right == 10);
    int crests = 0; // columns in which a run of ink at the upper edge begins
    for (int x = 10; x < 90; ++x) crests += has_ink(picture, x, 3) && !has_ink(picture, x - 1, 3);
    CHECK(crests == 4);
    CHECK(has_ink(picture, 10, 7));
}

TEST_CASE("a frame has four sides and nothing within") {
    auto typesetter = test_typesetter();
    const Stroke stroke{StrokeKind::frame, px(5), px(45), px(-30), px(10), px(2)};
    const Picture picture =
        painted(typesetter, bare_line(Px{40}, {stroke}), {Px{50}, Px{50}}, Px{0}, Px{35});
    for (int i = 5; i < 45; ++i) {
        CHECK(has_ink(picture, i, 5));
        CHECK(has_ink(picture, i, 44));
        CHECK(has_ink(picture, 6, i));
        CHECK(has_ink(picture, 43, i));
    }
    CHECK_FALSE(has_ink(picture, 25, 25));
    CHECK_FALSE(has_ink(picture, 4, 25));
    CHECK_FALSE(has_ink(picture, 25, 45));
}
