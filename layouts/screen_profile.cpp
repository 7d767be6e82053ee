// SPDX-License-Identifier: MIT
#include "layouts/screen_profile.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace board {
namespace {

struct Usual {
    double diagonal_inches, distance_metres;
    const char* theme;
};

// What hangs in such a place as a rule, and how far away people stand.
Usual usual(Position position) {
    switch (position) {
    case Position::hall:
        return {55, 4, "lotus"};
    case Position::garden:
        return {43, 2.5, "red"};
    case Position::team:
        return {43, 3, "high-contrast"};
    }
    return {55, 4, "lotus"};
}

constexpr double millimetres_per_inch = 25.4;
// Chinese characters are read with ease from 20 minutes of arc upwards.
constexpr double smallest_angle = 20.0 / 60.0 * std::numbers::pi / 180.0;

} // namespace

ScreenProfile ScreenProfile::of(const Screen& screen, const Feed& feed, Size size) {
    const Usual standard = usual(screen.position);
    const Team* team = feed.team(screen.team);
    return {size,
            screen.position,
            screen.id,
            team != nullptr && screen.branch.empty() ? team->branch : screen.branch,
            screen.team,
            screen.theme.empty() ? standard.theme : screen.theme,
            screen.diagonal_inches.value_or(standard.diagonal_inches),
            screen.distance_metres.value_or(standard.distance_metres)};
}

ScreenProfile ScreenProfile::of(Position position, const Feed& feed, Size size) {
    for (const Screen& screen : feed.screens)
        if (screen.position == position) return of(screen, feed, size);
    Screen unnamed;
    unnamed.position = position;
    return of(unnamed, feed, size);
}

double ScreenProfile::pitch_mm() const {
    return diagonal_inches * millimetres_per_inch / std::hypot(size.width.value, size.height.value);
}

Px ScreenProfile::smallest_em() const {
    const double em_mm = 2 * distance_metres * 1000 * std::tan(smallest_angle / 2);
    // A bound in case of a profile that nobody could read at all (a watch seen from 50 m).
    const int most = std::min(size.width.value, size.height.value) / 12;
    return Px{std::clamp(static_cast<int>(std::ceil(em_mm / pitch_mm())), 12, std::max(most, 12))};
}

} // namespace board
