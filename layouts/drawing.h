// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace board {

// A place on the page, in pixels and parts of them.
struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Triangle {
    Point a, b, c;
    bool operator==(const Triangle&) const = default;
};
using Triangles = std::vector<Triangle>;

// A drawn shape of one colour: what its triangles cover together.
struct Drawing {
    Rect box;                 // all of it
    std::string name;         // of what it shows, for people and tests
    std::uint32_t colour = 0; // as Colour
    Triangles triangles;
    bool operator==(const Drawing&) const = default;
};

// A cubic Bézier curve as points close enough to be joined by lines.
std::vector<Point> curve(Point from, Point leaving, Point arriving, Point to);

void add_convex(Triangles& triangles, std::span<const Point> outline);
void add_disc(Triangles& triangles, Point centre, double radius);
// A line through the points with round joints and ends.
void add_stroke(Triangles& triangles, std::span<const Point> points, double width);

} // namespace board
