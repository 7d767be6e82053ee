// SPDX-License-Identifier: MIT
#include "content-sync/decode/picture_check.h"
#include "tests/catch.h"
#include "tests/store/picture_files.h"

using namespace board;

namespace {

Result<PictureInfo> check(const std::string& file) {
    return check_picture(std::as_bytes(std::span{file}));
}

void check_refused(const std::string& file, Fault fault, const char* word) {
    const auto checked = check(file);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().fault == fault);
    CHECK_THAT(checked.error().what.zh, Catch::Matchers::ContainsSubstring(word));
}

} // namespace

TEST_CASE("a picture's format and size are read from its first bytes") {
    const auto png = check(png_of_colour(7, 5, 0xff000000));
    REQUIRE(png);
    CHECK(png->format == PictureFormat::png);
    CHECK(png->size == Size{Px{7}, Px{5}});
    const auto jpeg = check(case_picture("red-left-blue-right.jpg"));
    REQUIRE(jpeg);
    CHECK(jpeg->format == PictureFormat::jpeg);
    CHECK(jpeg->size == Size{Px{48}, Px{16}});
    const auto webp = check(case_picture("red-left-blue-right.webp"));
    REQUIRE(webp);
    CHECK(webp->format == PictureFormat::webp);
    CHECK(webp->size == Size{Px{48}, Px{16}});
}

TEST_CASE("a PNG of 69 bytes that declares 65535 x 65535 is refused by its header") {
    const auto bomb = png_bomb(65535, 65535);
    REQUIRE(bomb.size() == 69);
    check_refused(bomb, Fault::budget, "65535×65535");
    check_refused(png_bomb(8192, 8192), Fault::budget, "太大"); // 67 million
    check_refused(png_bomb(8193, 1), Fault::budget, "太大");
    CHECK(check(png_bomb(8192, 4096)));
    check_refused(png_bomb(0, 5), Fault::malformed, "0");
}

TEST_CASE("a JPEG must reach its end, wherever it is cut") {
    const auto jpeg = case_picture("red-left-blue-right.jpg");
    for (std::size_t length = 3; length + 1 < jpeg.size(); ++length) {
        INFO(length);
        check_refused(jpeg.substr(0, length), Fault::malformed, "不完整");
    }
    // Some cameras append data of their own.
    CHECK(check(jpeg + std::string(5000, 'x')));
    // An end-of-image marker inside an Exif segment, as thumbnails have, is not the picture's.
    auto cut = turned_jpeg(jpeg, 6);
    cut.replace(30, 2, "\xff\xd9");
    CHECK(check(cut));
    check_refused(cut.substr(0, cut.size() - 40), Fault::malformed, "不完整");
}

TEST_CASE("what is no picture is named") {
    check_refused("<!DOCTYPE html><html>", Fault::unsupported, "网页");
    check_refused("  <svg xmlns='…'/>", Fault::unsupported, "SVG");
    check_refused("GIF89a…", Fault::unsupported, "GIF");
    check_refused("%PDF-1.7", Fault::unsupported, "PDF");
    check_refused("", Fault::malformed, "空的");
    check_refused(std::string{"\0\0\0\x18"
                              "ftypheic",
                              12},
                  Fault::unsupported, "HEIC");
}

TEST_CASE("a JPEG of printing inks is refused with what to do") {
    auto jpeg = case_picture("red-left-blue-right.jpg");
    const auto frame = jpeg.find("\xff\xc0");
    REQUIRE(frame != std::string::npos);
    jpeg[frame + 9] = 4; // components
    check_refused(jpeg, Fault::unsupported, "CMYK");
}
