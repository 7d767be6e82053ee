// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/annotate.h"
#include "fonts/headline.h"
#include "fonts/itemise.h"
#include "fonts/line.h"
#include "fonts/paragraph_style.h"
#include "fonts/set_line.h"
#include "fonts/typesetter.h"

#include <optional>
#include <string>
#include <vector>

namespace board {

// A text and what stands out in it.
struct MarkedText {
    std::string text;
    // Parts in another role's faces; in order, not overlapping, within the text.
    std::vector<RoleRange> roles;
    // In order of their begins.
    std::vector<Annotation> annotations;
};

// A paragraph, shaped once and set at any measure. Immutable.
class Paragraph {
  public:
    static Paragraph shape(Typesetter& typesetter, MarkedText marked, ParagraphStyle style);

    // Its lines at `measure`; at least one, also for an empty text. A word longer than the measure
    // is broken between its cells, for no text is ever lost.
    std::vector<Line> lines(F26Dot6 measure) const;
    // All of it as one stretch of a line; made to fill `measure` where one is given.
    Line stretch(LineEdges edges, std::optional<F26Dot6> measure) const;

    const std::string& text() const { return text_; }
    // Characters that no face has, in order; they are set as 〓.
    const std::vector<std::string>& missing() const { return missing_; }

  private:
    void shape_text(Typesetter& typesetter, const std::vector<RoleRange>& roles);
    void allow_breaks(const std::vector<BreakOpportunity>& breaks);
    void find_headline_breaks(const Words& words);
    std::vector<LineCells> chosen_lines(F26Dot6 measure) const;
    std::vector<LineCells> headline(const LineExtents& extents, F26Dot6 measure) const;
    SetText set_text() const { return {text_, glyphs_, cells_, style_}; }
    Line named(Line line, std::size_t first_cell) const;

    ParagraphStyle style_;
    std::string text_;
    std::vector<ShapedGlyph> glyphs_;
    std::vector<Cell> cells_;
    Annotations annotations_;
    std::vector<HeadlineBreak> headline_breaks_; // of headlines only
    std::vector<std::string> face_names_;        // one a glyph's face index
    std::vector<std::string> missing_;
};

} // namespace board
