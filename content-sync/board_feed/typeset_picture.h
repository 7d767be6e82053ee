// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/typeset_request.h"
#include "layouts/frame.h"
#include "layouts/theme.h"

namespace board {

// A request's lines as a picture: the type, the edges of its cells, where a line may end (ticks at
// its foot), the measure, and in red what hangs. Fault::budget when it would be too large.
Result<Frame> draw_typeset(Typesetter& typesetter, const Theme& theme, TypesetRequest request);

} // namespace board
