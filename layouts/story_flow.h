// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/annotation_room.h"
#include "layouts/paragraphs.h"
#include "layouts/story_strip.h"

#include <map>
#include <string>
#include <vector>

namespace board {

struct StoryPage {
    std::vector<StoryLine> lines;
    std::vector<StoryPicture> pictures;
    std::vector<StoryRule> rules;
    StoryPlace next;
    Px height;                        // of what stands on it
    bool finished = false;            // nothing is left for a further page
    bool torn = false;                // it ends where none should, for its room is too small
    std::vector<std::string> missing; // characters that no face has
};

// A story set in one type. Its lines stand on a grid of half pitches from the page's top, which
// readings, dots and other faces never move, and are a whole number of em long (CLREQ id52).
class StoryFlow {
  public:
    // `style` is the type of plain paragraphs; its indent is theirs alone. `leading` is the pitch
    // in em; what stands beside the text may need more. Captions are a fifth smaller than the text,
    // but no smaller than `smallest`.
    StoryFlow(const std::vector<StoryBlock>& blocks, ParagraphStyle style, double leading,
              Paragraphs& paragraphs, Px smallest = {});

    // Of all of it on one page of any height.
    Px height(Px width);
    // Whether all of it stands on one page.
    bool fits(Size room);
    // What stands on a page from `place` on; `next` is `place` when not even one line fits. Where
    // a next page like this one would be the last and nearly empty, they share what is left.
    StoryPage page(const StoryPlace& place, Size room);

  private:
    using Strips = std::vector<StoryStrip>;

    ParagraphStyle style_of(const StoryBlock& block, std::size_t offset) const;
    Px block_indent(const StoryBlock& block, Px width) const;
    Px measure(const StoryBlock& block, Px width) const;
    int space_before(const StoryBlock& block, const StoryBlock& before) const;
    // At most so many.
    std::vector<Line> lines_from(const StoryBlock& block, std::size_t offset, Px width,
                                 std::size_t most);
    // More lines of a text than a page of that height has room for.
    std::size_t more_than_fit(Px height) const;
    // From `place` to the end of the story, or of the table's row that has the first strip without
    // room, or some lines beyond that of a text.
    Strips strips(const StoryPlace& place, Size room);
    bool is_full(const Strips& strips, Px height) const;
    static int next_row(const Strips& strips);
    Px top(int row) const { return over_ + pitch_ * row / 2; }
    Px bottom(const StoryStrip& strip) const { return top(strip.flow.row) + strip.height; }
    Px baseline() const;

    void add_block(Strips& strips, const StoryPlace& from, int row, Size room);
    void add_text(Strips& strips, const StoryBlock& block, const StoryPlace& from, int row,
                  Size room);
    void add_marker(StoryStrip& strip, const StoryBlock& block, Px x);
    StoryPage shared(StoryPage full, const StoryPlace& from, Size room);
    StoryPage page_until(const StoryPlace& from, Size room, Px until);
    void end_at_sentence(StoryStrip& strip, StoryPlace& next, Px width);
    void place(StoryPage& page, StoryStrip strip);

    // story_flow_table.cpp
    // Nothing where the table is set as records, for it is too wide.
    std::optional<TableColumns> columns_of(std::size_t block, Px width);
    ParagraphStyle cell_style(Alignment alignment, bool head) const;
    void add_table(Strips& strips, const StoryPlace& from, const TableColumns& columns, int row,
                   Size room);
    Strips row_strips(const StoryPlace& from, const TableColumns& columns, int row);
    void end_row(StoryStrip& last, bool head, Px width);
    void add_records(Strips& strips, const StoryPlace& from, int row, Size room);

    // story_flow_picture.cpp
    void add_picture(Strips& strips, const StoryPlace& from, int row, Size room);
    Size picture_size(Size own, Px width, Px height) const;
    Px picture_height(const StoryBlock& block, int row, Size room);

    const std::vector<StoryBlock>& blocks_;
    ParagraphStyle style_;
    Paragraphs& paragraphs_;
    Px pitch_, over_, under_, caption_em_;
    std::map<std::size_t, std::vector<Px>> natural_widths_; // of tables' columns, by block
};

// Where a line stands in `room` along it.
Px line_start(const Line& line, Alignment alignment, Px room);

} // namespace board
