// SPDX-License-Identifier: MIT
#include "base/raster.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

using namespace board;

namespace {

constexpr Size two_by_one{Px{2}, Px{1}};
const std::string two_pixels{"\x01\x02\x03\xff\x04\x05\x06\xff", 8};

} // namespace

TEST_CASE("a raster is read as it was written") {
    const ScratchFolder scratch;
    const auto folder = open_folder(scratch.path());
    REQUIRE(replace_file_at(*folder, "r",
                            raster_header(two_by_one, Opacity::translucent) + two_pixels));
    const auto raster = Raster::open_at(*folder, "r");
    REQUIRE(raster);
    CHECK(raster->size() == two_by_one);
    CHECK(raster->opacity() == Opacity::translucent);
    REQUIRE(raster->pixels().size() == 2);
    CHECK(raster->pixels()[1] == 0xff060504u);
}

TEST_CASE("a raster whose bytes are not what its header promises is refused") {
    const ScratchFolder scratch;
    const auto folder = open_folder(scratch.path());
    const std::string header = raster_header(two_by_one, Opacity::opaque);
    const Size huge{Px{Raster::most_edge}, Px{Raster::most_edge}};
    const Size wide{Px{Raster::most_edge + 1}, Px{1}}, flat{Px{2}, Px{0}};
    const auto bytes = GENERATE_COPY(values<std::string>(
        {"short", header, header + two_pixels + "x", header + two_pixels.substr(1),
         "x" + header.substr(1) + two_pixels, raster_header(huge, Opacity::opaque) + two_pixels,
         raster_header(wide, Opacity::opaque) + two_pixels, raster_header(flat, Opacity::opaque)}));
    REQUIRE(replace_file_at(*folder, "r", bytes));
    const auto raster = Raster::open_at(*folder, "r");
    REQUIRE_FALSE(raster);
    CHECK(raster.error().fault == Fault::malformed);
}
