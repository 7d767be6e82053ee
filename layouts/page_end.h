// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/story.h"

#include <span>

namespace board {

// A line of a story, for what pages may do with it.
struct FlowLine {
    BlockKind kind = BlockKind::paragraph;
    bool begins_block = false, ends_block = false;
    int row = 0; // from the page's top, in half pitches
};

// How many of `lines` stand on a page that has room for `fit` of them; at least one when one fits.
// All of them when they fit, else the page turns at the best place: a heading keeps two lines of
// what follows it, or all, and is never broken; a paragraph leaves and takes two lines at least
// (CLREQ §Widow and Orphan Handling); between blocks, where two fifths of the page are used by
// then. The last of `lines` need not be the story's, but has to be a block's.
std::size_t page_end(std::span<const FlowLine> lines, std::size_t fit);

} // namespace board
