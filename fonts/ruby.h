// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/annotation.h"
#include "fonts/face_library.h"
#include "fonts/paragraph_style.h"

#include <string>
#include <vector>

namespace board {

// How a stretch of text is read: a syllable of its character, or the reading of a word. Its glyphs
// are placed from the reading's own start: along the line from 0 to `length`, across it from its
// baseline — or, where it is a Bopomofo column, down the column from 0 to `length` and leftwards
// from the column's middle.
struct ShapedRuby {
    std::size_t begin = 0, end = 0; // bytes of the text that is read
    bool column = false;            // Bopomofo, at the right of its character
    bool of_word = false;           // not of one character
    Px em;                          // of the reading
    F26Dot6 length;
    std::vector<PlacedGlyph> glyphs;
    F26Dot6 before, after; // blank that the cells of its base got

    // Its half of the gap between two readings: a quarter of their size, half of it where words
    // are read as a whole (CLREQ id135–id151).
    F26Dot6 own_gap() const { return to_f26dot6(em) / (of_word ? 4 : 8); }
};

// The size of a reading in type of `em`: pinyin 1:2 (CLREQ id135–id151), Bopomofo 3:10
// (id125–id131).
Px pinyin_em(Px em);
Px bopomofo_em(Px em);
// The width of a Bopomofo column with its tones: half of its character's, with a tone or without.
constexpr F26Dot6 bopomofo_column(Px em) {
    return to_f26dot6(em) / 2;
}

// The readings of one ruby: one a character where the text has as many syllables (parted by
// blanks) as the base has characters, else one of all of the base. Characters that no face has are
// added to `missing`.
std::vector<ShapedRuby> shape_ruby(FaceLibrary& faces, std::string_view text,
                                   const Annotation& ruby, const ParagraphStyle& style,
                                   std::vector<std::string>& missing);

} // namespace board
