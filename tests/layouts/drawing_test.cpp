// SPDX-License-Identifier: MIT
#include "layouts/drawing.h"
#include "layouts/ornament.h"
#include "layouts/paint.h"
#include "tests/layouts/demo_board.h"

#include <cmath>
#include <numbers>

using namespace board;

namespace {

double area(const Triangles& triangles) {
    double sum = 0;
    for (const Triangle& each : triangles)
        sum += std::abs((each.b.x - each.a.x) * (each.c.y - each.a.y) -
                        (each.c.x - each.a.x) * (each.b.y - each.a.y)) /
               2;
    return sum;
}

// How much ink a drawing leaves on white paper of 100 × 100 pixels, in pixels.
double ink(Triangles triangles) {
    Frame frame;
    frame.size = {Px{100}, Px{100}};
    frame.ground = 0xFFFFFFFF;
    frame.elements.push_back(
        Drawing{{Px{}, Px{}, Px{100}, Px{100}}, "test", 0xFF000000, std::move(triangles)});
    auto composer = test_composer();
    const Picture picture = composer.paint(frame, NoPictures{});
    double sum = 0;
    for (const std::uint32_t pixel : picture.pixels()) sum += (255 - (pixel & 0xFF)) / 255.0;
    return sum;
}

} // namespace

TEST_CASE("a disc is round, a curve ends where it should") {
    Triangles disc;
    add_disc(disc, {50, 50}, 30);
    CHECK(area(disc) == Approx(std::numbers::pi * 900).epsilon(0.01));
    const auto points = curve({0, 0}, {0, 10}, {20, 10}, {20, 20});
    CHECK(points.front().x == 0);
    CHECK(points.back().y == 20);
    CHECK(points[points.size() / 2].x == Approx(10));
}

TEST_CASE("what triangles cover twice is as dark as what they cover once") {
    Triangles disc;
    add_disc(disc, {50, 50}, 30);
    const double once = ink(disc);
    CHECK(once == Approx(std::numbers::pi * 900).epsilon(0.01));
    Triangles twice = disc;
    twice.insert(twice.end(), disc.begin(), disc.end());
    CHECK(ink(twice) == Approx(once).epsilon(0.02));
}

TEST_CASE("a stroke is as wide as it says, its joints closed") {
    const std::vector<Point> corner{{10, 20}, {70, 20}, {70, 80}};
    Triangles stroke;
    add_stroke(stroke, corner, 8);
    CHECK(ink(stroke) == Approx(2 * 60 * 8 + std::numbers::pi * 16).epsilon(0.03));
}

TEST_CASE("ornaments keep within their box, and are as large as it allows") {
    for (const char* name : {"lotus", "cloud"}) {
        for (const Rect box :
             {Rect{Px{10}, Px{20}, Px{400}, Px{300}}, Rect{Px{0}, Px{0}, Px{90}, Px{500}}}) {
            INFO(name);
            CHECK(is_ornament(name));
            const auto layers = ornament(name, box, 3);
            REQUIRE_FALSE(layers.empty());
            double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
            for (const OrnamentLayer& layer : layers)
                for (const Triangle& each : layer.triangles)
                    for (const Point point : {each.a, each.b, each.c}) {
                        left = std::min(left, point.x);
                        right = std::max(right, point.x);
                        top = std::min(top, point.y);
                        bottom = std::max(bottom, point.y);
                    }
            CHECK(left >= box.x.value - 2);
            CHECK(right <= box.right().value + 2);
            CHECK(top >= box.y.value - 2);
            CHECK(bottom <= box.bottom().value + 2);
            CHECK(right - left > std::min(box.width.value * 0.75, box.height.value * 1.2));
        }
    }
    CHECK(is_ornament("none"));
    CHECK(ornament("none", {Px{}, Px{}, Px{100}, Px{100}}, 2).empty());
    CHECK_FALSE(is_ornament("dragon"));
}
