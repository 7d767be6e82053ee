// SPDX-License-Identifier: MIT
#include "content-sync/decode/decode.h"
#include "tests/catch.h"
#include "tests/store/picture_files.h"

using namespace board;

namespace {

Result<Decoded> decode(const std::string& file) {
    return decode_picture(std::as_bytes(std::span{file}), Px{3840});
}

bool is_about(std::uint32_t word, std::uint32_t wanted) {
    for (int shift = 0; shift < 32; shift += 8) {
        const int a = static_cast<int>(word >> shift & 0xff);
        const int b = static_cast<int>(wanted >> shift & 0xff);
        if (std::abs(a - b) > 12) return false;
    }
    return true;
}

constexpr std::uint32_t red = 0xffc00000, blue = 0xff0000c0;

} // namespace

TEST_CASE("a PNG keeps its pixels and is premultiplied") {
    const auto decoded = decode(png_file(2, 1, {0xff102030, 0x80ff8000}));
    REQUIRE(decoded);
    CHECK(decoded->translucent);
    CHECK(decoded->pixels.words == std::vector<std::uint32_t>{0xff102030, 0x80804000});
}

TEST_CASE("an opaque PNG is known to be opaque") {
    const auto decoded = decode(png_of_colour(3, 2, 0xff336699));
    REQUIRE(decoded);
    CHECK_FALSE(decoded->translucent);
}

TEST_CASE("JPEG and WebP have red on the left and blue on the right") {
    for (const char* name : {"red-left-blue-right.jpg", "red-left-blue-right.webp"}) {
        INFO(name);
        const auto decoded = decode(case_picture(name));
        REQUIRE(decoded);
        REQUIRE(decoded->pixels.size == Size{Px{48}, Px{16}});
        CHECK(is_about(decoded->pixels.words.front(), red));
        CHECK(is_about(decoded->pixels.words.back(), blue));
    }
}

TEST_CASE("a camera's turned JPEG stands upright") {
    const auto jpeg = case_picture("red-left-blue-right.jpg");
    const auto right_top = decode(turned_jpeg(jpeg, 6));
    REQUIRE(right_top);
    REQUIRE(right_top->pixels.size == Size{Px{16}, Px{48}});
    CHECK(is_about(right_top->pixels.words.front(), red));
    CHECK(is_about(right_top->pixels.words.back(), blue));
    const auto left_bottom = decode(turned_jpeg(jpeg, 8));
    REQUIRE(left_bottom);
    CHECK(is_about(left_bottom->pixels.words.front(), blue));
    const auto upside_down = decode(turned_jpeg(jpeg, 3));
    REQUIRE(upside_down);
    CHECK(is_about(upside_down->pixels.words.front(), blue));
}

TEST_CASE("a picture wider than any board is shrunk to 3840") {
    const auto decoded = decode(png_of_colour(5760, 30, 0xff808080));
    REQUIRE(decoded);
    CHECK(decoded->pixels.size == Size{Px{3840}, Px{20}});
    CHECK(decoded->pixels.words.at(3840 * 10 + 7) == 0xff808080);
}

TEST_CASE("a PNG whose data break off is refused by the decoder") {
    const auto whole = png_of_colour(64, 64, 0xff00ff00);
    const auto decoded = decode(whole.substr(0, whole.size() / 2));
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().fault == Fault::malformed);
}
