// SPDX-License-Identifier: MIT
// A profile whose red is sRGB's blue and the other way round: what it turns red was blue.
#include "content-sync/decode/colour_profile.h"
#include "content-sync/decode/decode.h"
#include "tests/catch.h"
#include "tests/store/picture_files.h"

#include <lcms2.h>

using namespace board;

namespace {

std::string swapped_profile() {
    const cmsCIExyY white{0.3127, 0.3290, 1};
    const cmsCIExyYTRIPLE swapped{{0.15, 0.06, 1}, {0.30, 0.60, 1}, {0.64, 0.33, 1}};
    const double gamma[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    cmsToneCurve* curve = cmsBuildParametricToneCurve(nullptr, 4, gamma);
    cmsToneCurve* const curves[] = {curve, curve, curve};
    const auto profile = cmsCreateRGBProfile(&white, &swapped, curves);
    cmsUInt32Number size = 0;
    REQUIRE(cmsSaveProfileToMem(profile, nullptr, &size));
    std::string bytes(size, '\0');
    REQUIRE(cmsSaveProfileToMem(profile, bytes.data(), &size));
    cmsCloseProfile(profile);
    cmsFreeToneCurve(curve);
    return bytes;
}

// "red" or "blue" by what prevails in the picture's first pixel.
std::string first_colour(const std::string& file) {
    const auto decoded = decode_picture(std::as_bytes(std::span{file}), Px{3840});
    REQUIRE(decoded);
    const std::uint32_t word = decoded->pixels.words.front();
    const auto red = word >> 16 & 0xff, blue = word & 0xff;
    CHECK(std::max(red, blue) > std::min(red, blue) + 100);
    return red > blue ? "red" : "blue";
}

} // namespace

TEST_CASE("colours are turned into sRGB and alpha stays") {
    std::vector<std::uint32_t> words{0xff0000ff, 0x80ff0000, 0x00ffffff};
    CHECK(to_srgb(words, swapped_profile()) == ColourChange::done);
    CHECK((words[0] >> 16 & 0xff) > 250);
    CHECK((words[0] & 0xff) < 5);
    CHECK(words[1] >> 24 == 0x80);
    CHECK((words[1] & 0xff) > 250);
    CHECK(words[2] >> 24 == 0);
}

TEST_CASE("a profile that is none changes nothing") {
    std::vector<std::uint32_t> words{0xff0000ff};
    std::string damaged = swapped_profile();
    for (std::size_t i = 100; i < damaged.size(); ++i) damaged[i] = '\xa5';
    for (const std::string& profile : {std::string{}, std::string(500, 'x'), damaged})
        to_srgb(words, profile);
    CHECK(words.front() == 0xff0000ff);
}

TEST_CASE("profiles are found in JPEG, PNG and WebP") {
    const std::string profile = swapped_profile();
    const auto jpeg = case_picture("red-left-blue-right.jpg");
    const auto webp = case_picture("red-left-blue-right.webp");
    const auto png = png_of_colour(3, 2, 0xffc00000);
    CHECK(first_colour(jpeg) == "red");
    CHECK(first_colour(jpeg_with_profile(jpeg, profile, 1)) == "blue");
    CHECK(first_colour(jpeg_with_profile(jpeg, profile, 3)) == "blue");
    CHECK(first_colour(webp) == "red");
    CHECK(first_colour(webp_with(webp, "", profile)) == "blue");
    CHECK(first_colour(png) == "red");
    const auto profiled = png_with(png, "iCCP", png_profile(profile));
    CHECK(first_colour(profiled) == "blue");
    // The first one counts; more would cost time and memory.
    const auto second = png_with(png_with(png, "iCCP", "more"), "iCCP", png_profile(profile));
    CHECK(first_colour(second) == "blue");
}

TEST_CASE("PNG and WebP that a camera turned stand upright") {
    const auto size_of = [](const std::string& file) {
        const auto decoded = decode_picture(std::as_bytes(std::span{file}), Px{3840});
        REQUIRE(decoded);
        return decoded->pixels.size;
    };
    const auto webp = case_picture("red-left-blue-right.webp");
    CHECK(size_of(webp_with(webp, exif_turned(6), "")) == Size{Px{16}, Px{48}});
    const auto png = png_of_colour(48, 16, 0xffc00000);
    CHECK(size_of(png_with(png, "eXIf", exif_turned(8))) == Size{Px{16}, Px{48}});
}
