// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/annotation.h"
#include "fonts/annotation_room.h"
#include "fonts/cell.h"
#include "fonts/face_library.h"
#include "fonts/line.h"
#include "fonts/paragraph_style.h"
#include "fonts/ruby.h"

#include <span>
#include <string>
#include <vector>

namespace board {

// What stands beside a paragraph's text, shaped once: cells make room for it before lines are
// chosen, and every line gets its part of it afterwards. Never moves a baseline (CLREQ,
// Interlinear marks and annotations).
class Annotations {
  public:
    Annotations() = default;
    // `annotations` are in the order of their begins; those outside of the text are left out.
    static Annotations shape(FaceLibrary& faces, std::string_view text,
                             std::span<const Annotation> annotations, const ParagraphStyle& style);

    bool empty() const { return annotations_.empty() && rubies_.empty(); }

    // (a) Makes the cells of all of the text as wide as what stands above or beside them. Once.
    void widen(std::span<Cell> cells);
    // Whether a line may not end before byte `offset` for it lies inside a stretch that is read, or
    // framed, as one.
    bool keeps_together(std::size_t offset) const;
    // (b) Adds glyphs and strokes beside the cells of a line, in whose order they stand as set.
    void annotate(Line& line) const;

    // Characters of the readings that no face has.
    const std::vector<std::string>& missing() const { return missing_; }

  private:
    // What the base of a reading gets at either side.
    struct Room {
        F26Dot6 before, after;
    };

    void shape_dot(FaceLibrary& faces, const ParagraphStyle& style);
    void make_room_for_frame(std::span<Cell> cells, const Annotation& name);
    Room column_room(const ShapedRuby& column) const;
    Room reading_room(std::span<const Cell> cells, std::span<const Cell> base,
                      std::size_t index) const;
    const ShapedRuby* ruby_at(std::size_t offset) const;
    bool has_line_at(std::size_t offset) const;
    void place_rubies(Line& line) const;
    void place_column(Line& line, const ShapedRuby& column, F26Dot6 begin, F26Dot6 end) const;
    void place_dots(Line& line, const Annotation& dots) const;
    void place_stroke(Line& line, const Annotation& name) const;

    Px em_{};
    WritingMode mode_ = WritingMode::horizontal_tb;
    std::vector<Annotation> annotations_; // but ruby
    std::vector<ShapedRuby> rubies_;      // in order, not overlapping
    PlacedGlyph dot_; // an emphasis dot, as far from its own middle as its origin is
    std::vector<std::string> missing_;
};

} // namespace board
