// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/picture.h"

namespace board {

// The picture in a smaller size: each pixel is the average, in linear light, of all that it covers,
// so that thin strokes stay as dark as they look from further away. No edge of `size` may be longer
// than the picture's.
Picture scaled_down(const Picture& picture, Size size);

} // namespace board
