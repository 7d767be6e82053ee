// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace board {

// What may be said beside a text (CLREQ, Interlinear marks and annotations).
enum class AnnotationKind {
    ruby,          // `text` says how the base is read: pinyin above (at the right of vertical
                   // lines), Bopomofo at the right of each character in both modes
    emphasis_dots, // under each character (at its right in vertical lines), not under marks
    proper_name,   // a straight line under it (at the left in vertical lines)
    book_title,    // a wavy line there
    mourning,      // a frame around a name, 囗
};

struct Annotation {
    std::size_t begin = 0, end = 0; // bytes of the paragraph's text
    AnnotationKind kind = AnnotationKind::ruby;
    std::string text; // of ruby
};

} // namespace board
