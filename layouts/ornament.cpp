// SPDX-License-Identifier: MIT
#include "layouts/ornament.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace board {
namespace {

// A motif is drawn in a field `aspect` wide and 1 high, y downwards.
class Field {
  public:
    Field(Rect box, double aspect)
        : scale_{std::min(box.width.value / aspect, static_cast<double>(box.height.value))}
        , left_{box.x.value + (box.width.value - scale_ * aspect) / 2}
        , top_{box.bottom().value - scale_} {}

    Point at(double x, double y) const { return {left_ + x * scale_, top_ + y * scale_}; }
    double scale() const { return scale_; }

  private:
    double scale_, left_, top_;
};

struct Petal {
    double lean;   // from upright, in degrees, to the right
    double length; // of the field
    double breadth;
};

// From its foot to its tip and back, fullest below the middle, its tip a little drawn out.
std::vector<Point> outline(const Field& field, double x, double y, const Petal& petal) {
    const double lean = petal.lean * std::numbers::pi / 180;
    const auto at = [&](double along, double across) {
        return field.at(x + along * petal.length * std::sin(lean) + across * std::cos(lean),
                        y - along * petal.length * std::cos(lean) + across * std::sin(lean));
    };
    const double half = petal.breadth;
    std::vector<Point> points = curve(at(0, 0), at(0.1, half), at(0.62, half * 1.05), at(1, 0));
    const auto back = curve(at(1, 0), at(0.62, -half * 1.05), at(0.1, -half), at(0, 0));
    points.insert(points.end(), back.begin() + 1, back.end());
    return points;
}

void add_waves(Triangles& strokes, const Field& field, double width) {
    struct Wave {
        double from, to, y;
    };
    for (const Wave& wave :
         {Wave{0.18, 1.42, 0.89}, Wave{0.42, 1.18, 0.93}, Wave{0.6, 1.0, 0.97}}) {
        const double step = (wave.to - wave.from) / 4;
        for (int i = 0; i < 4; ++i) {
            const double x = wave.from + step * i, swell = i % 2 == 0 ? -0.018 : 0.018;
            add_stroke(strokes,
                       curve(field.at(x, wave.y), field.at(x + step / 3, wave.y + swell),
                             field.at(x + step * 2 / 3, wave.y + swell),
                             field.at(x + step, wave.y)),
                       width);
        }
    }
}

std::vector<OrnamentLayer> lotus(Rect box, double width) {
    constexpr std::array<Petal, 11> petals{{{-82, 0.62, 0.075},
                                            {82, 0.62, 0.075},
                                            {-27, 0.74, 0.1},
                                            {27, 0.74, 0.1},
                                            {-62, 0.68, 0.095},
                                            {62, 0.68, 0.095},
                                            {-14, 0.76, 0.1},
                                            {14, 0.76, 0.1},
                                            {-40, 0.68, 0.11},
                                            {40, 0.68, 0.11},
                                            {0, 0.72, 0.125}}};
    const Field field{box, 1.6};
    std::vector<OrnamentLayer> layers;
    for (const Petal& petal : petals) {
        const auto points = outline(field, 0.8, 0.82, petal);
        OrnamentLayer fill{OrnamentLayer::Ink::ground, {}}, line{OrnamentLayer::Ink::stroke, {}};
        add_convex(fill.triangles, points);
        add_stroke(line.triangles, points, width);
        layers.push_back(std::move(fill));
        layers.push_back(std::move(line));
    }
    OrnamentLayer water{OrnamentLayer::Ink::stroke, {}};
    add_waves(water.triangles, field, width);
    layers.push_back(std::move(water));
    return layers;
}

// A curl that winds inwards from `from`, which lies straight below its centre.
std::vector<Point> curl(const Field& field, double x, double y, double radius, int side) {
    constexpr int steps = 60;
    std::vector<Point> points;
    for (int i = 0; i <= steps; ++i) {
        const double turn = static_cast<double>(i) / steps;
        const double angle = std::numbers::pi / 2 + side * turn * 3.4 * std::numbers::pi;
        const double r = radius * (1 - 0.86 * turn);
        points.push_back(field.at(x + r * std::cos(angle), y + r * std::sin(angle)));
    }
    return points;
}

// Curls on a line that runs out to both sides, as on painted beams.
std::vector<OrnamentLayer> cloud(Rect box, double width) {
    struct Curl {
        double x, radius;
        int side;
    };
    constexpr std::array<Curl, 4> curls{
        {{0.52, 0.19, 1}, {0.98, 0.3, 1}, {1.36, 0.22, -1}, {1.72, 0.13, -1}}};
    const Field field{box, 2.2};
    constexpr double ground = 0.8;
    OrnamentLayer lines{OrnamentLayer::Ink::stroke, {}};
    for (const Curl& each : curls)
        add_stroke(lines.triangles,
                   curl(field, each.x, ground - each.radius, each.radius, each.side), width);
    const std::array<Point, 2> base{field.at(0.06, ground), field.at(2.14, ground)};
    const std::array<Point, 2> below{field.at(0.5, 0.9), field.at(1.6, 0.9)};
    const std::array<Point, 2> last{field.at(0.86, 0.985), field.at(1.3, 0.985)};
    for (const auto& line : {base, below, last}) add_stroke(lines.triangles, line, width);
    return {std::move(lines)};
}

} // namespace

bool is_ornament(std::string_view name) {
    return name == "lotus" || name == "cloud" || name == "none";
}

std::vector<OrnamentLayer> ornament(std::string_view name, Rect box, double width) {
    if (name == "lotus") return lotus(box, width);
    if (name == "cloud") return cloud(box, width);
    return {};
}

} // namespace board
