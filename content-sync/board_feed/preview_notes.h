// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/preview_pages.h"

namespace board {

// What became otherwise than its editor may have meant, a note each, where the item stands in the
// feed: "set-plain", a box of its template was too small and the item is set by `plain`;
// "missing-characters", no face has them and they are set as 〓. `written` is the feed as it was
// written, not as it is stored.
Diagnostics preview_notes(const Feed& written, const PreviewPages& pages, const PreviewView& view);

} // namespace board
