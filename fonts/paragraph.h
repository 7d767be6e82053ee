// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/annotation.h"
#include "fonts/itemise.h"
#include "fonts/line.h"
#include "fonts/paragraph_style.h"
#include "fonts/shape.h"
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

// Whether a stretch of a line begins it, ends it.
struct LineEdges {
    bool start = true, end = true;
};

// A paragraph, shaped once and set at any measure. Immutable.
class Paragraph {
  public:
    static Paragraph shape(Typesetter& typesetter, MarkedText marked, ParagraphStyle style);

    // Its lines at `measure`; at least one, also for an empty text. A word longer than the measure
    // is broken between its clusters, for no text is ever lost.
    std::vector<Line> lines(F26Dot6 measure) const;

    // All of it as one stretch of a line; set to `measure` where one is given.
    Line stretch(LineEdges edges, std::optional<F26Dot6> measure) const;

    const std::string& text() const { return text_; }
    // Characters that no face has, in order; they are set as 〓.
    const std::vector<std::string>& missing() const { return missing_; }

  private:
    // A stretch of glyphs [begin, end) that a line sets, and what it does at its end.
    struct Slice {
        std::size_t begin = 0, end = 0;
        BreakKind ending = BreakKind::allowed;
    };

    std::size_t glyph_at(std::size_t offset) const;
    F26Dot6 advance(std::size_t begin, std::size_t end) const;
    std::size_t without_trailing_blanks(std::size_t begin, std::size_t end) const;
    std::vector<Slice> slices(F26Dot6 measure) const;
    std::size_t characters(std::size_t begin, std::size_t end) const; // marks not counted
    std::size_t before_lone_marks(std::size_t begin, std::size_t end, std::size_t word_end) const;
    void spare_last_character(std::vector<Slice>& slices, F26Dot6 measure) const;
    F26Dot6 balanced_measure(F26Dot6 measure) const;
    Line line(const Slice& slice, F26Dot6 measure) const;
    F26Dot6 widening(const Slice& slice, std::size_t end, F26Dot6 measure) const;
    bool is_break(std::size_t glyph) const;

    ParagraphStyle style_;
    std::string text_;
    std::vector<ShapedGlyph> glyphs_;
    std::vector<F26Dot6> pens_;            // before each glyph, and after the last
    std::vector<BreakOpportunity> breaks_; // their offsets are glyph numbers here
    std::vector<std::string> face_names_;  // one a glyph's face index
    std::vector<std::string> missing_;
};

} // namespace board
