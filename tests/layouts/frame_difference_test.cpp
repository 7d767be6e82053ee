// SPDX-License-Identifier: MIT
#include "layouts/frame_difference.h"
#include "tests/layouts/demo_board.h"

#include <algorithm>

using namespace board;
using namespace std::chrono_literals;

namespace {

const WallTime eight{1'795'392'000s};

Frame boxes(std::vector<Rect> places) {
    Frame frame;
    frame.size = {Px{100}, Px{100}};
    for (const Rect& place : places) frame.elements.push_back(FilledBox{place, 0xFF000000, Px{}});
    return frame;
}

constexpr Rect square(int x, int y) {
    return {Px{x}, Px{y}, Px{10}, Px{10}};
}

void paint_over(Picture& page, const Picture& part, Rect box) {
    for (int y = 0; y < box.height.value; ++y)
        std::ranges::copy(
            part.row(y),
            page.row(box.y.value + y).subspan(static_cast<std::size_t>(box.x.value)).begin());
}

bool same(const Picture& a, const Picture& b) {
    return std::ranges::equal(a.pixels(), b.pixels());
}

// All pages that the demo shows at a position, one pass for each item.
template<class Visit>
void for_each_demo_item(Position position, Size size, Visit visit) {
    const Feed feed = demo_feed();
    const auto screen = ScreenProfile::of(position, feed, size);
    for (const Item& item : feed.items)
        if (item.kind != "ticker") visit(feed, item, screen);
}

} // namespace

TEST_CASE("frames differ where their elements do, old place and new") {
    const Frame frame = boxes({square(0, 0), square(20, 20), square(90, 90)});
    CHECK(frame_difference(frame, frame)->empty());
    const auto moved =
        frame_difference(frame, boxes({square(0, 0), square(40, 20), square(90, 90)}));
    CHECK(*moved == Rect{Px{20}, Px{20}, Px{30}, Px{10}});
    const auto come = frame_difference(boxes({square(0, 0), square(90, 90)}), frame);
    CHECK(*come == square(20, 20));
    const auto gone = frame_difference(frame, boxes({square(0, 0), square(20, 20)}));
    CHECK(*gone == square(90, 90));
    CHECK(*frame_difference(boxes({}), boxes({square(95, 95)})) ==
          Rect{Px{95}, Px{95}, Px{5}, Px{5}}); // not beyond the page
}

TEST_CASE("pages of another size or ground share nothing") {
    Frame other = boxes({});
    other.size.width = Px{200};
    CHECK_FALSE(frame_difference(boxes({}), other));
    other = boxes({});
    other.ground = 0xFF123456;
    CHECK_FALSE(frame_difference(boxes({}), other));
}

TEST_CASE("painted over by what differs, a page is the page of another time, pixel by pixel") {
    auto composer = test_composer();
    const auto later = GENERATE(1min, 60min * 24 * 20);
    const auto position = GENERATE(Position::hall, Position::garden, Position::team);
    int patched = 0;
    for_each_demo_item(
        position, {Px{960}, Px{540}},
        [&](const Feed& feed, const Item& item, const ScreenProfile& screen) {
            INFO(item.id);
            const auto compose = [&](WallTime now) {
                return composer.compose(feed, item, screen, {now, 1, 3, {"节前提醒"}}, NoPictures{})
                    .take();
            };
            const auto before = compose(eight), after = compose(eight + later);
            for (std::size_t page = 0; page < std::min(before.size(), after.size()); ++page) {
                const auto box = frame_difference(before[page], after[page]);
                REQUIRE(box);
                REQUIRE_FALSE(box->empty());
                Picture picture = composer.paint(before[page], NoPictures{});
                paint_over(picture, composer.paint(after[page], *box, NoPictures{}), *box);
                CHECK(same(picture, composer.paint(after[page], NoPictures{})));
                ++patched;
                if (later > 1min) continue;
                CHECK(box->width * 3 < picture.size().width); // the clock, and no more
                CHECK(box->height * 5 < picture.size().height);
            }
        });
    CHECK(patched > 10);
}

TEST_CASE("a page is painted in parts as in one, however it is cut") {
    auto composer = test_composer();
    for_each_demo_item(
        Position::garden, {Px{640}, Px{360}},
        [&](const Feed& feed, const Item& item, const ScreenProfile& screen) {
            INFO(item.id);
            const auto frame =
                composer.compose(feed, item, screen, {eight, 1, 3, {"提醒"}}, NoPictures{})
                    .take()
                    .front();
            const Picture whole = composer.paint(frame, NoPictures{});
            Picture parts{whole.size(), std::vector<std::uint32_t>(whole.pixels().size())};
            for (int top = 0; top < 360; top += 47)
                for (int left = 0; left < 640; left += 113) {
                    const Rect part{Px{left}, Px{top}, Px{std::min(113, 640 - left)},
                                    Px{std::min(47, 360 - top)}};
                    paint_over(parts, composer.paint(frame, part, NoPictures{}), part);
                }
            CHECK(same(parts, whole));
        });
}
