// SPDX-License-Identifier: MIT
#include "layouts/drawing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace board {
namespace {

Point between(Point a, Point b, double t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

} // namespace

// By de Casteljau's construction.
std::vector<Point> curve(Point from, Point leaving, Point arriving, Point to) {
    constexpr int steps = 24;
    std::vector<Point> points;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const Point a = between(from, leaving, t), b = between(leaving, arriving, t),
                    c = between(arriving, to, t);
        points.push_back(between(between(a, b, t), between(b, c, t), t));
    }
    return points;
}

void add_convex(Triangles& triangles, std::span<const Point> outline) {
    for (std::size_t i = 2; i < outline.size(); ++i)
        triangles.push_back({outline[0], outline[i - 1], outline[i]});
}

// A chord leaves the circle by a twentieth of a pixel at the most.
void add_disc(Triangles& triangles, Point centre, double radius) {
    if (radius <= 0) return;
    const double angle = std::acos(std::max(0.0, 1 - 0.05 / radius));
    const int corners = std::clamp(static_cast<int>(std::numbers::pi / angle) + 1, 8, 180);
    std::vector<Point> outline;
    for (int i = 0; i < corners; ++i) {
        const double at = 2 * std::numbers::pi * i / corners;
        outline.push_back({centre.x + radius * std::cos(at), centre.y + radius * std::sin(at)});
    }
    add_convex(triangles, outline);
}

void add_stroke(Triangles& triangles, std::span<const Point> points, double width) {
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point a = points[i - 1], b = points[i];
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (length <= 0) continue;
        const double x = (a.y - b.y) / length * width / 2, y = (b.x - a.x) / length * width / 2;
        const std::vector<Point> side{
            {a.x + x, a.y + y}, {b.x + x, b.y + y}, {b.x - x, b.y - y}, {a.x - x, a.y - y}};
        add_convex(triangles, side);
    }
    for (const Point point : points) add_disc(triangles, point, width / 2);
}

} // namespace board
