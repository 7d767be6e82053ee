// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"
#include "content-sync/feed.h"

#include <string>

namespace board {

// wide: a bar, at least 2.4 times as wide as it is high; set as landscape where a template has
// nothing for it.
enum class Shape { landscape, portrait, wide };

// The screen that a page is made for, and what can be read on it from where people stand.
struct ScreenProfile {
    Size size;
    Position position = Position::hall;
    std::string screen; // its id; may be empty in a preview of a position
    std::string branch; // its own branch and team, where it has them
    std::string team;
    std::string theme; // a theme's name
    double diagonal_inches = 55;
    double distance_metres = 4;

    // Of a screen in the feed; unknown sizes are the position's usual ones.
    static ScreenProfile of(const Screen& screen, const Feed& feed, Size size);
    // Of a position alone, as its first screen in the feed would be.
    static ScreenProfile of(Position position, const Feed& feed, Size size);

    Shape shape() const {
        if (size.width < size.height) return Shape::portrait;
        return size.width * 5 >= size.height * 12 ? Shape::wide : Shape::landscape;
    }
    // The smallest em that may be set: a character of 20 minutes of arc at the viewing distance.
    Px smallest_em() const;
    // From one pixel to the next, in millimetres.
    double pitch_mm() const;
};

} // namespace board
