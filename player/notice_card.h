// SPDX-License-Identifier: MIT
#pragma once

#include "base/log.h"
#include "layouts/picture.h"
#include "player/notice.h"

#include <string>

namespace board {

// The notice as a picture. It goes its own way, by SDL2_ttf and without the typesetter, so that it
// can be shown when everything else fails. `fonts` holds fonts.json; where its faces are not there
// any font will do, with one for English alone the card is in English, and where no font opens the
// picture is the card's ground alone and the log says which package is missing.
Picture draw_notice_card(const Notice& notice, Size size, const std::string& fonts, const Log& log);

} // namespace board
