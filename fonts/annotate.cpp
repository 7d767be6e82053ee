// SPDX-License-Identifier: MIT
#include "fonts/annotate.h"

#include "fonts/cells_in.h"
#include "fonts/small_run.h"

#include <algorithm>

namespace board {
namespace {

// How far a reading may stand out over a neighbour that has none: over Han, and over the blank of
// a mark (CLREQ id135–id151).
F26Dot6 overhang(const Cell& neighbour, F26Dot6 facing_blank, Px em) {
    const F26Dot6 most = to_f26dot6(em) / 4;
    const bool room = neighbour.kind == CharacterClass::han ||
                      neighbour.kind == CharacterClass::wide_space || facing_blank >= most;
    return room ? most : F26Dot6{};
}

} // namespace

Annotations Annotations::shape(FaceLibrary& faces, std::string_view text,
                               std::span<const Annotation> annotations,
                               const ParagraphStyle& style) {
    Annotations shaped;
    shaped.em_ = style.em;
    shaped.mode_ = style.mode;
    for (const Annotation& annotation : annotations) {
        if (annotation.begin >= annotation.end || annotation.end > text.size()) continue;
        if (annotation.kind != AnnotationKind::ruby) {
            shaped.annotations_.push_back(annotation);
            continue;
        }
        const bool apart = shaped.rubies_.empty() || shaped.rubies_.back().end <= annotation.begin;
        if (!apart) continue;
        for (ShapedRuby& ruby : shape_ruby(faces, text, annotation, style, shaped.missing_))
            shaped.rubies_.push_back(std::move(ruby));
    }
    shaped.shape_dot(faces, style);
    return shaped;
}

void Annotations::shape_dot(FaceLibrary& faces, const ParagraphStyle& style) {
    const auto is_dots = [](const Annotation& annotation) {
        return annotation.kind == AnnotationKind::emphasis_dots;
    };
    if (std::none_of(annotations_.begin(), annotations_.end(), is_dots)) return;
    const Px em{std::max(1, em_.value * 3 / 16)};
    const SmallRun run = small_run(faces, "●", style, em, WritingMode::horizontal_tb, missing_);
    if (run.glyphs.empty()) return;
    const InkBox ink = ink_box(faces, run.glyphs);
    dot_ = run.glyphs.front();
    dot_.inline_offset = -ink.middle_x();
    dot_.block_offset = -ink.middle_y();
    if (mode_ == WritingMode::vertical_rl)
        dot_.inline_offset = std::exchange(dot_.block_offset, -dot_.inline_offset);
}

void Annotations::widen(std::span<Cell> cells) {
    for (const Annotation& name : annotations_)
        if (name.kind == AnnotationKind::mourning) make_room_for_frame(cells, name);
    for (std::size_t i = 0; i < rubies_.size(); ++i) {
        ShapedRuby& ruby = rubies_[i];
        const auto base = cells_in(cells, ruby.begin, ruby.end);
        if (base.empty()) continue;
        const auto [before, after] = ruby.column ? column_room(ruby) : reading_room(cells, base, i);
        base.front().ink += before;
        base.front().advance += before;
        base.back().advance += after;
        ruby.before += before;
        ruby.after += after;
    }
}

void Annotations::make_room_for_frame(std::span<Cell> cells, const Annotation& name) {
    const auto base = cells_in(cells, name.begin, name.end);
    if (base.empty()) return;
    const F26Dot6 room = to_f26dot6(em_) / 8;
    base.front().ink += room;
    base.front().advance += room;
    base.back().advance += room;
    for (ShapedRuby& ruby : rubies_) {
        if (ruby.begin == name.begin) ruby.before += room;
        if (ruby.end == name.end) ruby.after += room;
    }
}

// A column at the right: inside a horizontal line, beside a vertical one.
Annotations::Room Annotations::column_room(const ShapedRuby& column) const {
    if (mode_ == WritingMode::horizontal_tb) return {{}, bopomofo_column(em_)};
    const F26Dot6 lack = std::max(F26Dot6{}, column.length - to_f26dot6(em_));
    return {lack / 2, lack / 2};
}

Annotations::Room Annotations::reading_room(std::span<const Cell> cells, std::span<const Cell> base,
                                            std::size_t index) const {
    const ShapedRuby& ruby = rubies_[index];
    F26Dot6 width{};
    for (const Cell& cell : base) width += cell.advance;
    width -= ruby.before + ruby.after;
    const F26Dot6 lack = (ruby.length - width) / 2;
    const auto* begin = cells.data();
    const auto* end = begin + cells.size();
    const auto* first = base.data();
    const auto* past = first + base.size();

    F26Dot6 before = lack, after = lack;
    if (first != begin) {
        const bool read = index > 0 && rubies_[index - 1].end > first[-1].begin;
        before += read ? ruby.own_gap() : -overhang(first[-1], first[-1].end_blank, em_);
    }
    if (past != end) {
        const bool read = index + 1 < rubies_.size() && rubies_[index + 1].begin < past->end;
        after += read ? ruby.own_gap() : -overhang(*past, past->start_blank, em_);
    }
    return {std::max(F26Dot6{}, before), std::max(F26Dot6{}, after)};
}

bool Annotations::keeps_together(std::size_t offset) const {
    const auto ruby = std::partition_point(rubies_.begin(), rubies_.end(),
                                           [&](const ShapedRuby& r) { return r.end <= offset; });
    if (ruby != rubies_.end() && ruby->begin < offset) return true;
    return std::any_of(annotations_.begin(), annotations_.end(), [&](const Annotation& name) {
        return name.kind == AnnotationKind::mourning && name.begin < offset && offset < name.end;
    });
}

} // namespace board
