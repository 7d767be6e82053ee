// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/stirring_flag.h"
#include "player/ticker_band.h"

#include <memory>

namespace board {

// What moves upon a page while it stands, and how the page lies on the surface.
struct LiveLayers {
    std::shared_ptr<const TickerBand> ticker; // none: nothing runs
    std::vector<StirringFlag> flags;
    Rotate rotate = Rotate::by_0;
};

} // namespace board
