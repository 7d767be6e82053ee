// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "fonts/annotate.h"
#include "fonts/cells_in.h"
#include "fonts/em_box.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace board {
namespace {

// Where the em box begins and ends across the line: above and below its baseline, or at the right
// and the left of a vertical line's middle.
F26Dot6 over_edge(Px em, WritingMode mode) {
    return mode == WritingMode::vertical_rl ? -to_f26dot6(em) / 2 : -em_box_ascent(em);
}
F26Dot6 under_edge(Px em, WritingMode mode) {
    return over_edge(em, mode) + to_f26dot6(em);
}

// Where a line's text stands along it.
struct Extent {
    F26Dot6 begin, end;
};

// Right-to-left text stands in its line the other way round.
Extent extent_of(std::span<const PlacedCell> cells) {
    Extent all{cells.front().pen, cells.front().pen + cells.front().advance};
    for (const PlacedCell& cell : cells)
        all = {std::min(all.begin, cell.pen), std::max(all.end, cell.pen + cell.advance)};
    return all;
}

bool is_name(AnnotationKind kind) {
    return kind == AnnotationKind::proper_name || kind == AnnotationKind::book_title;
}

// Marks and blanks get no dots (CLREQ, Handling of interlinear punctuation).
bool takes_dot(std::string_view character) {
    const auto step = utf8_step(character, 0);
    if (!step) return false;
    const auto code = static_cast<UChar32>(step->code);
    return !u_ispunct(code) && !u_isUWhiteSpace(code);
}

struct PlacedReading {
    const ShapedRuby* ruby;
    F26Dot6 begin;
};

// None over another, and none beyond the line's edges as long as there is room for all.
void part(std::vector<PlacedReading>& readings, F26Dot6 measure) {
    F26Dot6 least{};
    for (PlacedReading& reading : readings) {
        reading.begin = std::max(reading.begin, least);
        least = reading.begin + reading.ruby->length + reading.ruby->own_gap() * 2;
    }
    F26Dot6 most = measure;
    for (auto reading = readings.rbegin(); reading != readings.rend(); ++reading) {
        reading->begin = std::min(reading->begin, most - reading->ruby->length);
        most = reading->begin - reading->ruby->own_gap() * 2;
    }
}

} // namespace

void Annotations::annotate(Line& line) const {
    if (line.cells.empty()) return;
    place_rubies(line);
    for (const Annotation& annotation : annotations_) {
        if (annotation.kind == AnnotationKind::emphasis_dots)
            place_dots(line, annotation);
        else
            place_stroke(line, annotation);
    }
}

const ShapedRuby* Annotations::ruby_at(std::size_t offset) const {
    const auto ruby = std::partition_point(rubies_.begin(), rubies_.end(),
                                           [&](const ShapedRuby& r) { return r.end <= offset; });
    return ruby != rubies_.end() && ruby->begin <= offset ? &*ruby : nullptr;
}

void Annotations::place_rubies(Line& line) const {
    const std::size_t begin = line.cells.front().begin, end = line.cells.back().end;
    std::vector<PlacedReading> readings;
    auto ruby = std::partition_point(rubies_.begin(), rubies_.end(),
                                     [&](const ShapedRuby& r) { return r.begin < begin; });
    for (; ruby != rubies_.end() && ruby->begin < end; ++ruby) {
        const auto base = cells_in(std::as_const(line.cells), ruby->begin, ruby->end);
        if (base.empty()) continue;
        const Extent all = extent_of(base);
        if (ruby->column)
            place_column(line, *ruby, all.begin, all.end);
        else
            readings.push_back(
                {&*ruby, (all.begin + ruby->before + all.end - ruby->after - ruby->length) / 2});
    }
    part(readings, line.measure);
    for (const PlacedReading& reading : readings) {
        const F26Dot6 baseline = over_edge(em_, mode_) - to_f26dot6(reading.ruby->em) / 5;
        for (PlacedGlyph glyph : reading.ruby->glyphs) {
            glyph.inline_offset += reading.begin;
            glyph.block_offset += baseline;
            glyph.cluster = reading.ruby->begin;
            line.glyphs.push_back(glyph);
        }
    }
}

// Halfway down the character, its letters beside the character's em box.
void Annotations::place_column(Line& line, const ShapedRuby& column, F26Dot6 begin,
                               F26Dot6 end) const {
    const F26Dot6 half = to_f26dot6(column.em) / 2;
    const F26Dot6 middle = over_edge(em_, mode_) + to_f26dot6(em_) / 2;
    for (PlacedGlyph glyph : column.glyphs) {
        glyph.cluster = column.begin;
        if (mode_ == WritingMode::vertical_rl) {
            glyph.inline_offset += (begin + end - column.length) / 2;
            glyph.block_offset += over_edge(em_, mode_) - half;
        } else {
            const F26Dot6 down = glyph.inline_offset - column.length / 2;
            glyph.inline_offset = end - column.after + half - glyph.block_offset;
            glyph.block_offset = middle + down;
        }
        line.glyphs.push_back(glyph);
    }
}

bool Annotations::has_line_at(std::size_t offset) const {
    return std::any_of(annotations_.begin(), annotations_.end(), [&](const Annotation& name) {
        return is_name(name.kind) && name.begin <= offset && offset < name.end;
    });
}

// Below the character, and at the right of a vertical line's, unless its reading stands there.
void Annotations::place_dots(Line& line, const Annotation& dots) const {
    const F26Dot6 em = to_f26dot6(em_);
    for (const PlacedCell& cell : cells_in(std::as_const(line.cells), dots.begin, dots.end)) {
        if (cell.begin < line.begin || cell.begin >= line.begin + line.text.size() ||
            !takes_dot(std::string_view{line.text}.substr(cell.begin - line.begin)))
            continue;
        const ShapedRuby* ruby = ruby_at(cell.begin);
        const bool over = mode_ == WritingMode::vertical_rl && ruby == nullptr;
        F26Dot6 begin = cell.pen, end = cell.pen + cell.advance;
        if (ruby != nullptr && ruby->begin == cell.begin) begin += ruby->before;
        if (ruby != nullptr && ruby->end == cell.end) end -= ruby->after;
        PlacedGlyph dot = dot_;
        dot.cluster = cell.begin;
        dot.inline_offset += (begin + end) / 2;
        if (over)
            dot.block_offset += over_edge(em_, mode_) - em / 8;
        else
            dot.block_offset += under_edge(em_, mode_) + em / 8 +
                                (has_line_at(cell.begin) ? em * 3 / 16 : F26Dot6{});
        line.glyphs.push_back(dot);
    }
}

// A line ends a little before its name does, so that two names beside each other have two lines.
void Annotations::place_stroke(Line& line, const Annotation& name) const {
    const auto base = cells_in(std::as_const(line.cells), name.begin, name.end);
    if (base.empty()) return;
    const F26Dot6 em = to_f26dot6(em_);
    const auto [begin, end] = extent_of(base);
    const bool frame = name.kind == AnnotationKind::mourning;
    const F26Dot6 apart = frame ? em / 32 : em / 16;
    const F26Dot6 under = under_edge(em_, mode_) + em / 24;
    const F26Dot6 thickness = std::max(F26Dot6{64}, em / 20);
    Stroke stroke{StrokeKind::straight,
                  begin + (base.front().begin <= name.begin ? apart : F26Dot6{}),
                  end - (base.back().end >= name.end ? apart : F26Dot6{}),
                  under,
                  under + thickness,
                  thickness};
    if (name.kind == AnnotationKind::book_title) {
        stroke.kind = StrokeKind::wavy;
        stroke.block_end = under + em / 8;
    }
    if (frame) {
        stroke.kind = StrokeKind::frame;
        stroke.block_begin = over_edge(em_, mode_) - em / 32;
        stroke.block_end = under_edge(em_, mode_) + em / 32;
    }
    line.strokes.push_back(stroke);
}

} // namespace board
