// SPDX-License-Identifier: MIT
// What an item says of its picture arrives in the frame.
#include "layouts/composer.h"
#include "tests/catch.h"
#include "tests/layouts/demo_board.h"

using namespace board;

TEST_CASE("the feed's fit and focal point go with the picture") {
    const Feed feed = feed_from(R"({"format": "board-feed/1", "channel": "test", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", "assets": {"pond": {"path": "assets/pond.jpg"}},
        "items": [{"id": "e", "kind": "exhibition", "title": "莲池", "pictures":
        [{"asset": "pond", "fit": "contain", "focus": [0.25, 1]}]}]})");
    auto composer = test_composer();
    const auto screen = ScreenProfile::of(Position::hall, feed, {Px{1920}, Px{1080}});
    const auto frames = composer.compose(feed, feed.items.front(), screen, Moment{}, SizesOnly{});
    REQUIRE(frames);
    int pictures = 0;
    for (const FrameElement& element : frames->front().elements) {
        const auto* picture = std::get_if<PlacedPicture>(&element);
        if (picture == nullptr || picture->asset != "pond") continue;
        ++pictures;
        CHECK(picture->fit == PictureFit::contain);
        CHECK(picture->focus.x == 0.25);
        CHECK(picture->focus.y == 1);
    }
    CHECK(pictures == 1);
}
