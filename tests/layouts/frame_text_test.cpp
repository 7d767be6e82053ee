// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "layouts/frame.h"
#include "tests/catch.h"

using namespace board;

namespace {

Frame small_frame() {
    Line line;
    line.text = "廉洁";
    line.face = "sans";
    line.em = Px{40};
    Frame frame{{Px{100}, Px{50}}, "a", 1, 2, "article", "lotus", "", 0xFFFFFFFF, 2, {"𠀀"}, {}};
    frame.elements.push_back(FilledBox{{Px{0}, Px{0}, Px{100}, Px{5}}, 0xFF24594A, Px{}});
    frame.elements.push_back(
        TextLine{line, Px{10}, Px{45}, {Px{10}, Px{10}, Px{80}, Px{40}}, 0xFF000000, "body"});
    frame.elements.push_back(
        PlacedPicture{"lotus", {Px{1}, Px{2}, Px{3}, Px{4}}, PictureFit::contain, 0, Px{}, {}});
    frame.elements.push_back(ClothFlag{{Px{5}, Px{6}, Px{7}, Px{8}}, 0xFFC01F2E, 0xFF000000});
    return frame;
}

} // namespace

TEST_CASE("a frame prints itself for people") {
    CHECK(frame_as_text(small_frame()) ==
          "frame a 1/2 100x50 template article theme lotus characters 2\n"
          "missing 𠀀\n"
          "box 0,0 100x5 #24594A\n"
          "line 10,10 80x40 40px sans body #000000 | 廉洁\n"
          "picture 1,2 3x4 lotus\n"
          "flag 5,6 7x8 #C01F2E\n");
}

TEST_CASE("and for programs") {
    const auto document = JsonDocument::parse(frame_as_json(small_frame()));
    REQUIRE(document);
    const Json line = document->root().resolve("/elements/1");
    CHECK(line.find("text").string_or("") == "廉洁");
    CHECK(line.find("em").integer_or(0) == 40);
    CHECK(line.find("face").string_or("") == "sans");
    CHECK(line.resolve("/box/2").integer_or(0) == 80);
    CHECK(document->root().find("item").string_or("") == "a");
    CHECK(document->root().resolve("/missing/0").string_or("") == "𠀀");
    CHECK(document->root().resolve("/elements/2/fit").string_or("") == "contain");
}
