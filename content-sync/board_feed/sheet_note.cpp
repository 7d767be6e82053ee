// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/sheet_note.h"

#include "fonts/em_box.h"
#include "fonts/paragraph.h"

namespace board {

Line set_note(Typesetter& typesetter, const std::string& text, std::string_view role, Px em) {
    ParagraphStyle style;
    style.role = std::string{role};
    style.em = em;
    return Paragraph::shape(typesetter, {text, {}, {}}, style).stretch({}, std::nullopt);
}

TextLine placed_note(Line note, Px x, Px y, Colour colour) {
    const Rect box{x, y, ceil_px(note.measure), note.em};
    const Px base = y + round_px(em_box_ascent(note.em));
    return {std::move(note), x, base, box, colour, "note"};
}

} // namespace board
