// SPDX-License-Identifier: MIT
#include "player/reading.h"
#include "tests/catch.h"

using namespace board;

namespace {

Frame frame(int picture_width, const char* role) {
    Frame frame;
    frame.size = {Px{100}, Px{100}};
    frame.characters = 150;
    PlacedPicture picture;
    picture.box = {Px{}, Px{}, Px{picture_width}, Px{50}};
    TextLine line;
    line.role = role;
    frame.elements = {picture, line};
    return frame;
}

} // namespace

TEST_CASE("a picture with its caption is looked at, all else is read") {
    CHECK(characters_to_read(frame(50, "caption")) == 0);
    CHECK(characters_to_read(frame(50, "headline")) == 0);
    CHECK(characters_to_read(frame(50, "body")) == 150);
    CHECK(characters_to_read(frame(50, "quote")) == 150);
    CHECK(characters_to_read(frame(10, "caption")) == 150); // an emblem
    CHECK(characters_to_read({}) == 0);
}
