// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/cell.h"
#include "fonts/face_library.h"
#include "fonts/text_cluster.h"

#include <string_view>
#include <vector>

namespace board {

// A stretch of text that is shaped in one call: one face, one script (an ISO 15924 tag as ICU
// numbers it), one style. Offsets are bytes.
struct TextItem {
    std::size_t begin = 0, end = 0;
    FaceIndex face;
    int script = 0;
    bool missing = false; // a character that no face of the chain has; it is set as 〓
    CellTurn turn = CellTurn::upright; // in vertical lines; horizontal ones have upright items only
    std::uint8_t level = 0;            // of embedding (UAX #9): odd from right to left
};

// A part of the text that has its role's faces: body, strong.
struct RoleRange {
    std::size_t begin = 0, end = 0;
    std::string role;
};

// Splits text into items. Marks that Chinese and Western text share (quotes, dashes, ellipses)
// belong to the Han script when the language is Chinese, so that `——` always becomes one dash.
// Emoji come from the face of emoji, a variation sequence from the first face that has it (else its
// base alone is set), everything else from the first face of the role's chain that has it.
// `ranges` cover the text in order.
std::vector<TextItem> itemise(FaceLibrary& faces, std::string_view text,
                              const std::vector<RoleRange>& ranges, std::string_view language);

} // namespace board
