// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/story_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace board {

// `record` is a row of a table that is too wide for its page: all that it says, one line a cell.
enum class BlockKind { paragraph, heading, list_item, quotation, table, record, picture };

// One block of a story: plain text, and the parts of it that stand out.
struct StoryBlock {
    BlockKind kind = BlockKind::paragraph;
    MarkedText content;      // "strong", emphasis, readings, names; of a picture its caption
    std::string marker = {}; // of a list item: "•" or its number
    int depth = 0;           // of a list item, from 0
    StoryTable table = {};
    std::string asset = {}; // of a picture
    Size picture = {};      // in its own pixels; nothing where it is not at hand
};

// CommonMark text as blocks, with the tables of GitHub's Markdown. *Emphasis* gets dots, **strong**
// is bold; of raw HTML only what StoryMarks knows is no text; code is set as it stands; links show
// their text; a picture becomes a block after the one that it stands in.
std::vector<StoryBlock> read_story(std::string_view commonmark);

} // namespace board
