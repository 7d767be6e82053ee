// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/story.h"

#include <span>

namespace board {

// A line of a story, for what pages may do with it; or a line of a table's row, or a picture.
struct FlowLine {
    BlockKind kind = BlockKind::paragraph;
    bool begins_block = false, ends_block = false;
    int row = 0;                // from the page's top, in half pitches
    int rows = 2;               // how many of these it takes
    bool ends_row = false;      // of a table: a row below its head is whole with it
    bool ends_sentence = false; // the page may end with the sentence that ends in it
};

struct PageEnd {
    std::size_t lines = 0;
    bool at_sentence = false; // what is in the last line after its last sentence goes over
    bool torn = false;        // where no page should end, for want of any better place
};

// How many of `lines` stand on a page that has room for `fit` of them; at least one when one fits.
// All of them when they fit, else the page turns at the best place. That is between blocks; else
// after a sentence or a table's row, which both leave the page three fifths full; else between
// blocks where two fifths are full, else wherever it may. A heading keeps two lines of what follows
// it, or all, and is never broken; a paragraph leaves and takes two lines at least (CLREQ §Widow
// and Orphan Handling); a table's head keeps its first row, a row its lines, a picture its caption.
// The last of `lines` need not be the story's, but has to be a block's or a row's, or to stand two
// lines beyond those that fit.
PageEnd page_end(std::span<const FlowLine> lines, std::size_t fit);

} // namespace board
