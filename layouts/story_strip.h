// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/page_end.h"

#include <optional>
#include <string>
#include <vector>

namespace board {

// Where a story goes on.
struct StoryPlace {
    std::size_t block = 0, offset = 0;   // the block, and the byte in its text
    std::size_t row = 0;                 // of a table; of a picture 1 when only its caption is left
    std::vector<std::size_t> cells = {}; // of a row that was begun: the byte in each cell's text

    bool operator==(const StoryPlace&) const = default;
};

// A line and where its start and its baseline are, from the story's upper left corner.
struct StoryLine {
    Line line;
    Px x, y;
    std::string role = {}; // "caption"; empty: the story's own
};

struct StoryPicture {
    std::string asset;
    Rect box;
};

enum class StoryRuleKind { head, row };

struct StoryRule {
    Rect box;
    StoryRuleKind kind;
};

// What no turn of the page parts: a line of text, one line of all cells of a table's row, a
// picture. Until it is placed its parts count from the top of the row that it begins in.
struct StoryStrip {
    FlowLine flow;
    StoryPlace at; // a page that begins with it goes on there
    Px height;     // with what hangs under it
    std::vector<StoryLine> lines = {};
    std::optional<StoryPicture> picture = {};
    std::optional<StoryRule> rule = {};
    std::size_t sentence_end = 0; // of the last sentence that ends in it, in the block's text
    std::vector<std::string> missing = {};
};

} // namespace board
