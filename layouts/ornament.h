// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/drawing.h"

#include <string_view>

namespace board {

// A drawn motif as layers to be laid one upon the other: fills in the page's ground hide what is
// behind them, strokes draw.
struct OrnamentLayer {
    enum class Ink { ground, stroke };
    Ink ink = Ink::stroke;
    Triangles triangles;
};

// "lotus" 莲, "cloud" 祥云, as large as `box` allows without squashing, in its middle at the
// bottom; nothing for other names. `width` is that of the strokes, in pixels.
std::vector<OrnamentLayer> ornament(std::string_view name, Rect box, double width);
bool is_ornament(std::string_view name);

} // namespace board
