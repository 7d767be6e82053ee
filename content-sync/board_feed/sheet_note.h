// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/typesetter.h"
#include "layouts/frame.h"

#include <string>
#include <string_view>

namespace board {

// One line of text of a sheet, set across.
Line set_note(Typesetter& typesetter, const std::string& text, std::string_view role, Px em);
// Where it stands when the upper left corner of its em boxes is at (x, y).
TextLine placed_note(Line note, Px x, Px y, Colour colour);

} // namespace board
