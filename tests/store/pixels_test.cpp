// SPDX-License-Identifier: MIT
#include "content-sync/decode/pixels.h"
#include "tests/catch.h"

using namespace board;

namespace {
using Words = std::vector<std::uint32_t>;
Size size(int width, int height) {
    return {Px{width}, Px{height}};
}
} // namespace

TEST_CASE("premultiplying rounds to nearest and keeps full alpha") {
    Words words{0xff123456, 0x00ffffff, 0x80ff0001};
    CHECK(premultiply(words));
    CHECK(words == Words{0xff123456, 0x00000000, 0x80800001});
    Words opaque{0xff000000};
    CHECK_FALSE(premultiply(opaque));
}

TEST_CASE("fitting keeps the shape and never reaches zero") {
    CHECK(fit_longest(size(100, 50), Px{3840}) == size(100, 50));
    CHECK(fit_longest(size(7680, 4320), Px{3840}) == size(3840, 2160));
    CHECK(fit_longest(size(2, 8000), Px{3840}) == size(1, 3840));
}

TEST_CASE("every new pixel is the mean of what it covers") {
    const Words row{0xff000000, 0xffffffff, 0xff000000};
    // 3 to 2: each takes one whole pixel and half of the middle one.
    const auto narrow = area_average(row, size(3, 1), size(2, 1));
    CHECK(narrow.words == Words{0xff555555, 0xff555555});
    const auto low = area_average(row, size(1, 3), size(1, 2));
    CHECK(low.words == Words{0xff555555, 0xff555555});
    const Words square{0xff000000, 0xff0000ff, 0xff00ff00, 0xffff0000};
    CHECK(area_average(square, size(2, 2), size(1, 1)).words == Words{0xff404040});
}

TEST_CASE("the eight orientations of Exif") {
    // a b c      Stored so; what is seen is a letter for each place, row by row.
    // d e f
    const Pixels stored{size(3, 2), {'a', 'b', 'c', 'd', 'e', 'f'}};
    const auto seen = [&](int orientation) {
        const auto turned = upright(stored, orientation);
        CHECK(turned.size == (orientation < 5 ? size(3, 2) : size(2, 3)));
        std::string text;
        for (const auto word : turned.words) text += static_cast<char>(word);
        return text;
    };
    CHECK(seen(1) == "abcdef");
    CHECK(seen(2) == "cbafed");
    CHECK(seen(3) == "fedcba");
    CHECK(seen(4) == "defabc");
    CHECK(seen(5) == "adbecf");
    CHECK(seen(6) == "daebfc");
    CHECK(seen(7) == "fcebda");
    CHECK(seen(8) == "cfbead");
}
