// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"
#include "fonts/annotation.h"
#include "fonts/line.h"

#include <span>

namespace board {

// How much room beside the em box the annotations of a text need: `over` it (at the right of
// vertical lines) and `under` it (at the left).
struct AnnotationRoom {
    F26Dot6 over, under;

    // The least gap between the em boxes of two lines: constant whether they are annotated or not.
    // CLREQ, Handling of interlinear punctuation: half an em where one side is used, five eighths
    // where both are.
    F26Dot6 line_gap(Px em) const;
    // What both need.
    static AnnotationRoom both(AnnotationRoom a, AnnotationRoom b);
};

AnnotationRoom annotation_room(std::span<const Annotation> annotations, Px em, WritingMode mode);

} // namespace board
