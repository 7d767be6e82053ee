// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "layouts/picture.h"

namespace board {

// From an upright page to the surface of a screen that hangs turned. A quarter swaps the edges: it
// is its own way back.
Size turned(Size page, Rotate rotate);
// Where a rectangle of an upright page of size `page` lies on the surface.
Rect turned(Rect box, Size page, Rotate rotate);

Picture turned(const Picture& upright, Rotate rotate);
// Puts `part`, upright, which has the place `box` on an upright page, where it belongs on the
// page's turned picture.
void put_turned(Picture& surface, const Picture& part, Rect box, Rotate rotate);

} // namespace board
