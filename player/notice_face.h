// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace board {

// A font file, and which of its faces.
struct NoticeFace {
    std::string file;
    int index = 0;
};

// The face called `name` in fonts.json of the folder `fonts`: the first of its files that is there.
// Fault::missing: the message names the package to install.
Result<NoticeFace> notice_face(const std::string& fonts, std::string_view name);

// What may do instead, best first: the other faces of fonts.json that are there, then font files
// below the folder `system`, those for Chinese before others. Looks at so many entries and no more.
std::vector<NoticeFace> spare_faces(const std::string& fonts,
                                    const std::string& system = "/usr/share/fonts");

} // namespace board
