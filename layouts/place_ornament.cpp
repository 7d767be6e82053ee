// SPDX-License-Identifier: MIT
#include "layouts/ornament.h"
#include "layouts/page_layout.h"

namespace board {

// Where there is too little room for a motif to be one, there is none.
void PageLayout::place_ornament(const Box& box, const Scope& scope, Rect area) {
    const Px least = tools_.scale.unit() * 3;
    if (area.width < least || area.height < least) return;
    const Px edge =
        std::max(Px{1}, tools_.scale.length(box.edge_width > 0 ? box.edge_width : 0.07));
    const std::string ground = box.fill.empty() ? "surface" : box.fill;
    const std::string& name = box.name.empty() ? tools_.theme.ornament() : box.name;
    for (OrnamentLayer& layer : ornament(name, area, edge.value)) {
        const bool stroke = layer.ink == OrnamentLayer::Ink::stroke;
        page_.elements.push_back(Drawing{area, name, colour(stroke ? box.colour : ground, scope),
                                         std::move(layer.triangles)});
    }
}

} // namespace board
