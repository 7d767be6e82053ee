// SPDX-License-Identifier: MIT
#include "layouts/page_layout.h"

#include <algorithm>
#include <charconv>

namespace board {
namespace {

// A count of the feed; 0 for what is none.
double count_in(const std::string& text) {
    double count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::max(count, 0.0);
}

} // namespace

// `value` of `whole`: the track, and upon it the part that is done. Of nothing, nothing is done.
void PageLayout::place_meter(const Box& box, const Scope& scope, Rect area) {
    const Px radius = corner_radius(box, area);
    const double whole = count_in(scope.fill(box.whole)), part = count_in(scope.fill(box.value));
    const std::string track = box.fill.empty() ? "line" : box.fill;
    page_.elements.push_back(FilledBox{area, colour(track, scope), radius});
    if (whole <= 0 || part <= 0) return;
    Rect done = area;
    done.width = Px{static_cast<int>(area.width.value * std::min(part / whole, 1.0))};
    done.width = std::max(done.width, std::min(radius * 2, area.width));
    page_.elements.push_back(FilledBox{done, colour(box.colour, scope), radius});
}

} // namespace board
