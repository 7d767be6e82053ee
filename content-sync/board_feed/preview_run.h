// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/preview_pages.h"

#include <vector>

namespace board {

// What came of previewing some views.
struct PreviewOutcome {
    std::size_t pages = 0, sheets = 0;
    std::vector<Error> troubles; // items that could not be set, each said once
    Diagnostics notes;           // in the order of the feed, each said once
};

// Where a preview finds its letters and looks.
struct PreviewLooks {
    LayoutFolders layouts;
    std::string fonts;
};

// Composes and paints all views and writes their pages, or their sheets, to the options' folder;
// two views at a time. An error is the disk's, or the layouts'.
Result<PreviewOutcome> run_views(const PreviewLooks& looks, const PreviewContent& content,
                                 const std::vector<PreviewView>& views,
                                 const PreviewOptions& options);

} // namespace board
