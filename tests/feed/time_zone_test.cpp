// SPDX-License-Identifier: MIT
#include "content-sync/time_zone.h"
#include "tests/catch.h"

#include <string>

using board::utc_offset_of;

TEST_CASE("zones without summer time have their offset") {
    const auto [zone, minutes] = GENERATE(table<std::string, int>({{"Asia/Shanghai", 480},
                                                                   {"Asia/Hong_Kong", 480},
                                                                   {"Asia/Macau", 480},
                                                                   {"Asia/Taipei", 480},
                                                                   {"Asia/Urumqi", 360},
                                                                   {"UTC", 0},
                                                                   {"+08:00", 480},
                                                                   {"+05:45", 345},
                                                                   {"-03:30", -210}}));
    CAPTURE(zone);
    REQUIRE(utc_offset_of(zone).has_value());
    CHECK(utc_offset_of(zone)->count() == minutes);
}

TEST_CASE("other zones are not guessed") {
    const std::string zone =
        GENERATE("Europe/Berlin", "+8", "08:00", "+08:00:00", "+99:00", "asia/shanghai", "", "Z");
    CAPTURE(zone);
    CHECK_FALSE(utc_offset_of(zone).has_value());
}
