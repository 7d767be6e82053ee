// SPDX-License-Identifier: MIT
#include "layouts/page_layout.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace board {
namespace {

// One level of the network: its knots from left to right.
struct Level {
    std::vector<Point> knots;
    double radius = 0;
};

// How many the level counts; one where it does not say.
int counted(const Record& record) {
    const auto found = record.fields.find("count");
    int count = 1;
    if (found != record.fields.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), count);
    return std::max(count, 1);
}

// The net widens from its top level downwards, and hangs: the outer knots are a little lower.
Level level_at(std::size_t index, std::size_t levels, int count, Rect row, double unit) {
    constexpr std::array<double, 4> radii{0.95, 0.6, 0.42, 0.3};
    const double depth =
        levels < 2 ? 0 : static_cast<double>(index) / static_cast<double>(levels - 1);
    Level level;
    level.radius = radii[std::min(index, radii.size() - 1)] * unit;
    // A dozen can be counted, so as many are drawn, however small; of more, as many as fit.
    constexpr int countable = 12;
    const double width = (row.width.value - 2 * level.radius) * (0.42 + 0.58 * depth);
    constexpr double pitch = 2.7; // from knot to knot, in radii
    if (count <= countable && count > 1)
        level.radius = std::min(level.radius, width / (count - 1) / pitch);
    const int fits = static_cast<int>(width / (level.radius * pitch) + 0.001) + 1;
    const int knots = std::clamp(count, 1, std::max(fits, 1));
    const double middle = row.x.value + row.width.value / 2.0;
    for (int i = 0; i < knots; ++i) {
        const double across = knots == 1 ? 0 : 2.0 * i / (knots - 1) - 1;
        const double sag = 0.09 * row.height.value * (across * across - 0.5) * depth;
        level.knots.push_back(
            {middle + across * width / 2, row.y.value + row.height.value / 2.0 + sag});
    }
    return level;
}

// A thread leaves its knot upright and arrives upright.
void hang(Triangles& threads, Point from, Point to, double width) {
    const double half = (to.y - from.y) / 2;
    add_stroke(threads, curve(from, {from.x, from.y + half}, {to.x, to.y - half}, to), width);
}

} // namespace

// Levels share the height evenly. Each knot hangs from the one above it whose part of the net it
// belongs to; neighbours hold on to each other.
void PageLayout::place_diagram(const Box& box, const Scope& scope, Rect area) {
    const auto* records = scope.list(box.list);
    if (records == nullptr || records->empty()) return;
    const double unit = tools_.scale.unit().value;
    const auto count = static_cast<int>(records->size());
    const Rect net{area.x, area.y, area.width * box.net / 100, area.height};
    const Px gap = space(box.gap), row = area.height / count;
    Triangles threads, ties, knots;
    Level above;
    for (int i = 0; i < count; ++i) {
        const Record& record = (*records)[static_cast<std::size_t>(i)];
        const Rect own{net.x, net.y + row * i, net.width, row};
        Level level =
            level_at(static_cast<std::size_t>(i), records->size(), counted(record), own, unit);
        for (std::size_t k = 0; k < level.knots.size(); ++k) {
            if (!above.knots.empty())
                hang(threads,
                     above.knots[(2 * k + 1) * above.knots.size() / (2 * level.knots.size())],
                     level.knots[k], unit * 0.07);
            add_disc(knots, level.knots[k], level.radius);
        }
        add_stroke(ties, level.knots, unit * 0.05);
        above = std::move(level);
        const Rect beside{net.right() + gap, own.y, area.right() - net.right() - gap, row};
        const Scope inner{&record, &scope};
        const Px wanted = natural_height(box.children.front(), inner, beside.size());
        if (wanted > row) overflow(box, wanted, row);
        place(box.children.front(), inner, beside);
    }
    page_.elements.push_back(Drawing{net, "network", colour("line", scope), std::move(ties)});
    page_.elements.push_back(Drawing{net, "network", colour("gold", scope), std::move(threads)});
    page_.elements.push_back(Drawing{net, "network", colour(box.colour, scope), std::move(knots)});
}

} // namespace board
