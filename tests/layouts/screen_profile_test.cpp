// SPDX-License-Identifier: MIT
#include "layouts/screen_profile.h"
#include "tests/catch.h"

using namespace board;

namespace {

Px smallest(Size size, double inches, double metres) {
    ScreenProfile screen;
    screen.size = size;
    screen.diagonal_inches = inches;
    screen.distance_metres = metres;
    return screen.smallest_em();
}

} // namespace

TEST_CASE("the smallest em is 20 minutes of arc at the viewing distance") {
    // 4 m × 2 tan 10′ = 23.3 mm; a 55-inch 1080p panel has a pitch of 0.634 mm.
    CHECK(smallest({Px{1920}, Px{1080}}, 55, 4) == Px{37});
    CHECK(smallest({Px{3840}, Px{2160}}, 55, 4) == Px{74});
    CHECK(smallest({Px{1080}, Px{1920}}, 55, 4) == Px{37});
    CHECK(smallest({Px{1920}, Px{1080}}, 55, 2) == Px{19});
}

TEST_CASE("a profile that nobody could read stays a page and not a single letter") {
    CHECK(smallest({Px{1024}, Px{600}}, 7, 50) == Px{50});
    CHECK(smallest({Px{1920}, Px{1080}}, 100, 0.1) == Px{12});
}
