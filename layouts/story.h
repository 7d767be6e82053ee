// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/itemise.h"

#include <string>
#include <vector>

namespace board {

enum class BlockKind { paragraph, heading, list_item, quotation };

// One block of a story: plain text, and the parts of it that stand out.
struct StoryBlock {
    BlockKind kind = BlockKind::paragraph;
    std::string text;
    std::vector<RoleRange> ranges; // "strong", "emphasis"
    std::string marker;            // of a list item: "•" or its number
    int depth = 0;                 // of a list item, from 0
};

// CommonMark text as blocks. Raw HTML stays text; code is set as it stands; links show their text.
std::vector<StoryBlock> read_story(std::string_view commonmark);

} // namespace board
