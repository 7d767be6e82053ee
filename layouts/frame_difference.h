// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/frame.h"

#include <optional>

namespace board {

// As far as an element's ink may reach on the page.
Rect ink_reach(const FrameElement& element);

// The smallest rectangle of the page outside of which both frames look the same; empty where they
// look the same everywhere. None: they are pages of another size, ground or mood, and share
// nothing.
std::optional<Rect> frame_difference(const Frame& before, const Frame& after);

} // namespace board
