// SPDX-License-Identifier: MIT
#include "fonts/annotation_room.h"

#include "fonts/bopomofo.h"

#include <algorithm>

namespace board {
namespace {

// What one annotation takes beside type of 16 units to the em.
struct Sixteenths {
    int over = 0, under = 0;
};

Sixteenths room_of(const Annotation& annotation, bool vertical) {
    switch (annotation.kind) {
    case AnnotationKind::ruby:
        // A horizontal line's Bopomofo stands inside the line.
        if (is_bopomofo(annotation.text)) return vertical ? Sixteenths{8, 0} : Sixteenths{};
        return {9, 0};
    case AnnotationKind::emphasis_dots:
        return vertical ? Sixteenths{4, 0} : Sixteenths{0, 4};
    case AnnotationKind::proper_name:
    case AnnotationKind::book_title:
        return {0, 3};
    case AnnotationKind::mourning:
        return {1, 1};
    }
    return {};
}

bool has(std::span<const Annotation> annotations, auto&& kind) {
    return std::any_of(annotations.begin(), annotations.end(),
                       [&](const Annotation& annotation) { return kind(annotation.kind); });
}

} // namespace

F26Dot6 AnnotationRoom::line_gap(Px em) const {
    const F26Dot6 whole = to_f26dot6(em), none{};
    if (over == none && under == none) return none;
    const F26Dot6 least = over > none && under > none ? whole * 5 / 8 : whole / 2;
    return std::max(over + under, least);
}

AnnotationRoom AnnotationRoom::both(AnnotationRoom a, AnnotationRoom b) {
    return {std::max(a.over, b.over), std::max(a.under, b.under)};
}

AnnotationRoom annotation_room(std::span<const Annotation> annotations, Px em, WritingMode mode) {
    const bool vertical = mode == WritingMode::vertical_rl;
    Sixteenths most;
    for (const Annotation& annotation : annotations) {
        const Sixteenths own = room_of(annotation, vertical);
        most = {std::max(most.over, own.over), std::max(most.under, own.under)};
    }
    // Dots stand outside of lines, and beside a reading on the other side of it.
    const auto is_dots = [](AnnotationKind kind) { return kind == AnnotationKind::emphasis_dots; };
    const auto is_ruby = [](AnnotationKind kind) { return kind == AnnotationKind::ruby; };
    const auto is_line = [](AnnotationKind kind) {
        return kind == AnnotationKind::proper_name || kind == AnnotationKind::book_title;
    };
    if (has(annotations, is_dots)) {
        const bool under = !vertical || has(annotations, is_ruby);
        if (under) most.under = has(annotations, is_line) ? 7 : std::max(most.under, 4);
    }
    const F26Dot6 unit = to_f26dot6(em);
    return {unit * most.over / 16, unit * most.under / 16};
}

} // namespace board
