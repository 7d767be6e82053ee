// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/preview_view.h"
#include "content-sync/store/snapshot.h"
#include "layouts/composer.h"

#include <string>
#include <vector>

namespace board {

// What is previewed, on whatever screen.
struct PreviewContent {
    const Snapshot& snapshot;
    const Feed& written;            // as its editor wrote it, where notes have their places
    WallTime at{};                  // the moment of the pages
    std::vector<std::string> items; // ids; empty: all
};

// An item's pages on a screen.
struct ItemPages {
    const Item* item;
    std::vector<Frame> frames;
};

struct PreviewPages {
    std::vector<ItemPages> items; // in playing order
    std::vector<Error> troubles;  // items that could not be set; the others were

    std::size_t count() const; // of pages
};

// The pages of all items for a view's screen, whenever they are shown, each as if its turn came in
// one rotation of them all.
PreviewPages compose_pages(Composer& composer, const PreviewContent& content,
                           const PreviewView& view);

// `number` with as many digits as `largest` has, so that names sort as numbers do.
std::string padded(std::size_t number, std::size_t largest);

// Paints the pages and writes each to the folder `out`; with `frames` what is laid on them, too.
Result<> write_pages(Composer& composer, const PreviewContent& content, const PreviewPages& pages,
                     const std::string& out, bool frames);

} // namespace board
