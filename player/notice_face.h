// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <string>

namespace board {

// A font file, and which of its faces.
struct NoticeFace {
    std::string file;
    int index = 0;
};

// The face called `name` in fonts.json of the folder `fonts`: the first of its files that is there.
// Fault::missing: the message names the package to install.
Result<NoticeFace> notice_face(const std::string& fonts, std::string_view name);

} // namespace board
