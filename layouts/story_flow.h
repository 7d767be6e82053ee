// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/annotation_room.h"
#include "layouts/page_end.h"
#include "layouts/paragraphs.h"
#include "layouts/story.h"

#include <string>
#include <vector>

namespace board {

// Where a story goes on: its block, and the byte in the block's text.
struct StoryPlace {
    std::size_t block = 0, offset = 0;
};

// A line and where its start and its baseline are, from the story's upper left corner.
struct StoryLine {
    Line line;
    Px x, y;
};

struct StoryPage {
    std::vector<StoryLine> lines;
    StoryPlace next;
    bool finished = false;            // nothing is left for a further page
    std::vector<std::string> missing; // characters that no face has
};

// A story set in one type. Its lines stand on a grid of half pitches from the page's top, which
// readings, dots and other faces never move, and are a whole number of em long (CLREQ id52).
class StoryFlow {
  public:
    // `style` is the type of plain paragraphs; its indent is theirs alone. `leading` is the pitch
    // in em; what stands beside the text may need more.
    StoryFlow(const std::vector<StoryBlock>& blocks, ParagraphStyle style, double leading,
              Paragraphs& paragraphs);

    // Of all of it on one page.
    Px height(Px width);
    // What stands on a page from `place` on; no lines when not even one fits.
    StoryPage page(StoryPlace place, Size room);

  private:
    struct Row {
        FlowLine flow;
        std::size_t block;
        Line line;
    };

    ParagraphStyle style_of(const StoryBlock& block, std::size_t offset) const;
    Px block_indent(const StoryBlock& block, Px width) const;
    Px measure(const StoryBlock& block, Px width) const;
    int space_before(const StoryBlock& block, const StoryBlock& before) const;
    std::vector<Line> lines_from(const StoryBlock& block, std::size_t offset, Px width);
    // From `place` to the end of the block that has the first line without room.
    std::vector<Row> rows(StoryPlace place, Size room);
    Px bottom(int row) const;
    void place(StoryPage& page, Row row, Px width);

    const std::vector<StoryBlock>& blocks_;
    ParagraphStyle style_;
    Paragraphs& paragraphs_;
    Px pitch_, over_, under_;
};

// Where a line stands in `room` along it.
Px line_start(const Line& line, Alignment alignment, Px room);

} // namespace board
