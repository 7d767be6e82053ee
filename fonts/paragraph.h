// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/itemise.h"
#include "fonts/line.h"
#include "fonts/shape.h"
#include "fonts/typesetter.h"

#include <string>
#include <vector>

namespace board {

enum class Alignment { start, centre, justify };

// How a paragraph's lines are chosen: as full as they go, or all about as long (headlines).
enum class LineFit { full, balanced };

struct ParagraphStyle {
    std::string role = "body"; // of text that no range covers
    Px em{32};
    std::string language = "zh-Hans";
    WritingMode mode = WritingMode::horizontal_tb;
    Alignment alignment = Alignment::start;
    LineFit fit = LineFit::full;
};

// A paragraph, shaped once and set at any measure. Immutable.
class Paragraph {
  public:
    // `ranges` give parts of the text another role's faces; they are in order, do not overlap and
    // end within the text.
    static Paragraph shape(Typesetter& typesetter, std::string text,
                           const std::vector<RoleRange>& ranges, ParagraphStyle style);

    // Its lines at `measure`; at least one, also for an empty text. A word longer than the measure
    // is broken between its clusters, for no text is ever lost.
    std::vector<Line> lines(F26Dot6 measure) const;

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
    F26Dot6 stretch(const Slice& slice, std::size_t end, F26Dot6 measure) const;
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
