// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/preview_command.h"
#include "content-sync/store/snapshot.h"
#include "layouts/composer.h"

#include <vector>

namespace board {

struct PreviewPages {
    std::size_t pages = 0;
    std::vector<Error> troubles; // items that could not be set; the others were
};

// Composes, paints and writes the pages of all items for `screen`. An error is the disk's.
Result<PreviewPages> leave_pages(Composer& composer, const Snapshot& snapshot, const Screen& screen,
                                 const PreviewOptions& options);

} // namespace board
