// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/box.h"
#include "layouts/composer.h"
#include "layouts/record.h"
#include "layouts/story_flow.h"
#include "layouts/theme.h"
#include "layouts/type_scale.h"

namespace board {

// How far an item's flowing text or rows have been set.
struct FlowCursor {
    std::size_t record = 0; // of each
    StoryPlace place;       // of a story
    std::size_t size = 0;   // which of the story's sizes was chosen on its first page
    bool started = false;
    bool leave = false;   // the story has to leave some of it for a further page
    bool finished = true; // nothing is left for a further page
};

// What a box tree became inside an area.
struct LaidPage {
    std::vector<FrameElement> elements;
    FlowCursor cursor;
    std::size_t characters = 0;       // inside the content box
    std::vector<std::string> missing; // that no face has
    std::string overflow; // the first box that did not fit: this template cannot set this item
};

// Lays boxes into rectangles: measures from the leaves upwards, places from the page downwards.
class PageLayout {
  public:
    struct Tools {
        Typesetter& typesetter;
        const Theme& theme;
        const TypeScale& scale;
        const RasterSource& rasters;
        std::string language;                 // of the item
        std::string furniture_language;       // of the feed
        std::vector<std::string> ticker = {}; // the moment's messages
    };

    explicit PageLayout(Tools tools)
        : tools_{std::move(tools)}
        , paragraphs_{tools_.typesetter} {}

    // A box tree and the names it is filled from.
    struct Tree {
        const Box& box;
        const Scope& scope;
    };
    // How many steps the content closes up: texts that may have several sizes leave the first ones
    // out, and gaps and padding shrink by a sixth a step.
    static constexpr int tightest = 5;
    void tighten(int steps) { tightness_ = steps; }
    // Sets `furniture`, with `content` at its content box, continuing flows from `from`. The item's
    // names are for the content alone, so that no item can rename the organisation.
    LaidPage lay(const Tree& furniture, const Tree& content, Rect area, const FlowCursor& from);

  private:
    // Taller than any page: of what turns the page, or has a height of its own.
    static constexpr Px unbounded{1 << 20};

    struct SetText {
        const Paragraph* paragraph;
        std::vector<Line> lines;
        Px em, pitch;
    };

    // measure.cpp
    // What a box asks for in what it is offered; vertical text needs to know how tall that is.
    Px natural_width(const Box& box, const Scope& scope, Size offered);
    Px natural_height(const Box& box, const Scope& scope, Size offered);
    Px column_length(const Box& box, Px offered) const;
    Size in_column(const Box& child, Size offered) const;
    // With the marks that hang out of it.
    static Px longest(const SetText& set);
    Px vertical_height(const Box& box, const Scope& scope, Size offered);
    Px column_height(const Box& box, const Scope& scope, Size offered);
    Px row_height(const Box& box, const Scope& scope, Size offered);
    Px grid_height(const Box& box, const Scope& scope, Px width);
    Px space(double units) const;
    std::size_t first_size(const Box& box) const;
    std::vector<const Box*> shown(const Box& box, const Scope& scope) const;
    std::vector<Px> row_widths(const std::vector<const Box*>& children, const Box& row,
                               const Scope& scope, Size offered);
    std::vector<Px> column_heights(const std::vector<const Box*>& children, const Box& column,
                                   const Scope& scope, Rect area);
    Px extent(const Box& box, double units) const;
    Px own_length(const Box& box, const std::optional<double>& units, Px whole) const;

    // set_text.cpp
    ParagraphStyle style_of(const std::string& role, Px em, Alignment alignment) const;
    // The first of the box's sizes that keeps to its lines, to the room across them where it is
    // given, and to three fifths of an em for a mark that hangs out of them; else the last.
    SetText set_text(const Box& box, const Scope& scope, Px measure, std::optional<Px> room = {});
    Px text_height(const SetText& set) const;
    // Whether a text that must keep its lines was set in more.
    static bool breaks_lines(const Box& box, const SetText& set);
    Px centred_top(const SetText& set, const std::string& role, Px height);
    void place_text(const Box& box, const Scope& scope, Rect area);
    void place_vertical_text(const Box& box, const Scope& scope, Rect area);
    void place_line(Line line, Px x, Px y, const std::string& role, Colour colour);

    // place_boxes.cpp
    void place(const Box& box, const Scope& scope, Rect area);
    void place_column(const Box& box, const Scope& scope, Rect area);
    void place_row(const Box& box, const Scope& scope, Rect area);
    std::optional<Px> below_baseline(const Box& box, const Scope& scope, Px width);
    Px deepest_below_baseline(const std::vector<const Box*>& children, const Scope& scope,
                              const std::vector<Px>& widths);
    void place_panel(const Box& box, const Scope& scope, Rect area);
    Rect mounted(const Box& box, const Scope& scope, const std::string& asset, Rect area);
    void place_picture(const Box& box, const Scope& scope, Rect area);
    Px corner_radius(const Box& box, Rect area) const;
    void place_flag(const Box& box, const Scope& scope, Rect area);
    void place_rule(const Box& box, const Scope& scope, Rect area);
    static Rect within_edge(Rect area, Px edge, EdgeSide side);

    // place_meter.cpp, place_qr.cpp, place_ornament.cpp, place_diagram.cpp, place_ticker.cpp
    void place_meter(const Box& box, const Scope& scope, Rect area);
    Px qr_edge(const Box& box, const Scope& scope);
    void place_qr(const Box& box, const Scope& scope, Rect area);
    void place_ornament(const Box& box, const Scope& scope, Rect area);
    void place_diagram(const Box& box, const Scope& scope, Rect area);
    void place_ticker(const Box& box, const Scope& scope, Rect area);
    Colour colour(const std::string& token, const Scope& scope) const;
    Colour text_colour(const Box& box, const Scope& scope) const;
    Rect inside(const Box& box, Rect area) const;

    // flow.cpp
    void place_each(const Box& box, const Scope& scope, Rect area);
    struct RecordRange {
        std::size_t begin = 0, end = 0;
    };
    enum class PageTop { no, yes };
    // A record's names, inside those of its list.
    struct RecordScope {
        RecordScope(const Record& record, PageTop top, const Scope& outer);
        RecordScope(const RecordScope&) = delete;
        RecordScope& operator=(const RecordScope&) = delete;
        Record place;
        Scope around, inner;
    };
    void place_records(const Box& box, const Scope& scope, Rect area, RecordRange page);
    Px cell_width(const Box& box, Px width) const;
    Px grid_row_height(const Box& box, const Scope& scope, Px cell, RecordRange row,
                       std::size_t top);
    std::vector<Px> grid_row_heights(const Box& box, const Scope& scope, Px width,
                                     RecordRange page);
    std::size_t records_that_fit(const Box& box, const Scope& scope, Rect area, std::size_t begin);
    bool take_cursor(const Box& box);

    // place_story.cpp
    void place_story(const Box& box, const Scope& scope, Rect area);
    const std::vector<StoryBlock>& story_of(std::string text);
    StoryPage story_page(StoryFlow& flow, Size room);
    void place_story_page(const Box& box, const Scope& scope, Rect area, StoryPage& page);
    StoryFlow story_flow(const Box& box, const std::vector<StoryBlock>& blocks, std::size_t size);
    void choose_story_size(const Box& box, const std::vector<StoryBlock>& blocks, Rect area);

    // Where it is known, says how much the box needs and how much there is.
    void overflow(const Box& box, Px needed = {}, Px offered = {});
    void note_missing(const std::vector<std::string>& characters);

    Tools tools_;
    Paragraphs paragraphs_; // of this item
    std::string story_text_;
    std::vector<StoryBlock> story_; // what it says
    const Tree* content_ = nullptr;
    int tightness_ = 0;
    bool in_content_ = false;
    bool flowing_ = false; // a box of this page has taken the cursor
    LaidPage page_;
};

} // namespace board
