// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/annotation.h"
#include "fonts/itemise.h"

#include <string>
#include <vector>

namespace board {

enum class BlockKind { paragraph, heading, list_item, quotation };

// One block of a story: plain text, and the parts of it that stand out.
struct StoryBlock {
    BlockKind kind = BlockKind::paragraph;
    std::string text;
    std::vector<RoleRange> ranges;       // "strong"
    std::vector<Annotation> annotations; // emphasis, readings, names
    std::string marker;                  // of a list item: "•" or its number
    int depth = 0;                       // of a list item, from 0

    // What is left of it from byte `offset` on.
    StoryBlock from(std::size_t offset) const;
};

// CommonMark text as blocks. *Emphasis* gets dots, **strong** is bold; of raw HTML only what
// StoryMarks knows is no text; code is set as it stands; links show their text.
std::vector<StoryBlock> read_story(std::string_view commonmark);

} // namespace board
