// SPDX-License-Identifier: MIT
#include "layouts/stirring_flag.h"
#include "tests/layouts/demo_board.h"

#include <algorithm>

using namespace board;
using namespace std::chrono_literals;

namespace {

Frame page_of_flags(Composer& composer) {
    const Feed feed = demo_feed();
    const auto screen = ScreenProfile::of(Position::garden, feed, {Px{1280}, Px{720}});
    const auto item = std::ranges::find(feed.items, "flags", &Item::kind);
    REQUIRE(item != feed.items.end());
    return composer.compose(feed, *item, screen, Moment{}, NoPictures{}).take().front();
}

// How many pixels of a hundred differ by more than `much` in a channel between a page's part and
// that part drawn otherwise.
double differing(const Picture& page, const Picture& part, Rect box, int much) {
    int count = 0;
    for (int y = 0; y < box.height.value; ++y)
        for (int x = 0; x < box.width.value; ++x) {
            const auto seen = page.row(box.y.value + y)[static_cast<std::size_t>(box.x.value + x)];
            const auto drawn = part.row(y)[static_cast<std::size_t>(x)];
            bool differs = false;
            for (const int shift : {0, 8, 16})
                differs |= std::abs(static_cast<int>(seen >> shift & 0xFF) -
                                    static_cast<int>(drawn >> shift & 0xFF)) > much;
            count += differs;
        }
    return 100.0 * count / (box.width * box.height.value).value;
}

} // namespace

TEST_CASE("a flag begins to stir from how it hangs in a still picture, and then moves") {
    auto composer = test_composer();
    const Frame frame = page_of_flags(composer);
    const Picture page = composer.paint(frame, NoPictures{});
    const auto flags = composer.stirring_flags(frame, NoPictures{});
    const auto cloths = std::ranges::count_if(frame.elements, [](const auto& element) {
        return std::holds_alternative<ClothFlag>(element);
    });
    REQUIRE(flags.size() == static_cast<std::size_t>(cloths));
    REQUIRE(flags.size() >= 3);
    for (const auto& flag : flags) {
        // But for roundings, and for what a word has beyond the cloth's edge.
        CHECK(differing(page, flag.at(0s), flag.box(), 4) < 1);
        CHECK(differing(page, flag.at(66ms), flag.box(), 10) < 1); // no jump at the first step
        CHECK(differing(page, flag.at(3s), flag.box(), 10) > 10);
    }
}

TEST_CASE("a flag that hangs over the page's edge stays still") {
    auto composer = test_composer();
    Frame frame = page_of_flags(composer);
    const auto all = composer.stirring_flags(frame, NoPictures{}).size();
    const auto flag = std::ranges::find_if(frame.elements, [](const auto& element) {
        return std::holds_alternative<ClothFlag>(element);
    });
    REQUIRE(flag != frame.elements.end());
    Rect& box = std::get<ClothFlag>(*flag).box;
    box.y = frame.size.height - box.height / 2;
    CHECK(composer.stirring_flags(frame, NoPictures{}).size() == all - 1);
}

TEST_CASE("stirring, a flag is all there: as much cloth, as much of its word") {
    auto composer = test_composer();
    const auto flags = composer.stirring_flags(page_of_flags(composer), NoPictures{});
    const auto brightness = [](const Picture& picture) {
        double sum = 0;
        for (const auto pixel : picture.pixels())
            sum += (pixel & 0xFF) + (pixel >> 8 & 0xFF) + (pixel >> 16 & 0xFF);
        return sum;
    };
    for (const auto& flag : flags) {
        const auto still = brightness(flag.at(0s));
        for (const auto time : {1s, 2s, 5s, 3600s})
            CHECK(brightness(flag.at(time)) == Approx(still).epsilon(0.06));
    }
}
