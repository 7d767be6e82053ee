// SPDX-License-Identifier: MIT
#include "layouts/page_layout.h"

namespace board {

void PageLayout::place_diagram(const Box& /*box*/, const Scope& /*scope*/, Rect /*area*/) {}

} // namespace board
