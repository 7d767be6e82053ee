// SPDX-License-Identifier: MIT
#include "layouts/type_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace board {
namespace {

constexpr std::array<std::pair<std::string_view, double>, 9> sizes{{
    {"small", 1.0},
    {"body", 1.333},
    {"lead", 1.6},
    {"title", 2.0},
    {"headline", 2.667},
    {"display", 3.556},
    {"grand", 4.741},
    {"great", 6.321},
    {"giant", 8.5},
}};

const auto* find_size(std::string_view name) {
    const auto* found = std::find_if(sizes.begin(), sizes.end(),
                                     [&](const auto& size) { return size.first == name; });
    return found == sizes.end() ? nullptr : found;
}

// On a large panel seen from near, the floor alone would leave the page empty: type is also never
// smaller than this part of the screen's shorter edge.
constexpr int least_part_of_edge = 32;

} // namespace

TypeScale::TypeScale(const ScreenProfile& screen)
    : unit_{std::max(screen.smallest_em(),
                     std::min(screen.size.width, screen.size.height) / least_part_of_edge)}
    , pitch_mm_{screen.pitch_mm()} {}

Px TypeScale::millimetres(double length) const {
    return Px{static_cast<int>(std::ceil(length / pitch_mm_))};
}

Px TypeScale::length(double units) const {
    return Px{static_cast<int>(std::lround(units * unit_.value))};
}

std::vector<std::string_view> TypeScale::sizes() {
    std::vector<std::string_view> names;
    for (const auto& [name, units] : board::sizes) names.push_back(name);
    return names;
}

std::optional<Px> TypeScale::size(std::string_view name) const {
    const auto* found = find_size(name);
    if (found == nullptr) return std::nullopt;
    return length(found->second);
}

} // namespace board
