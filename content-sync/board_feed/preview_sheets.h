// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/contact_sheet.h"
#include "content-sync/board_feed/preview_pages.h"

#include <functional>

namespace board {

// Told of every sheet that is written, by its file's name.
using SheetWritten = std::function<void(const std::string& file)>;

// Paints the pages, in small, on as many sheets as they need and writes these to the folder `out`:
// garden-landscape-1920x1080-red-1.png. How many sheets there are.
Result<std::size_t> write_sheets(Composer& composer, ContactSheet& sheet,
                                 const PreviewContent& content, const PreviewView& view,
                                 const PreviewPages& pages, const std::string& out,
                                 const SheetWritten& written);

} // namespace board
