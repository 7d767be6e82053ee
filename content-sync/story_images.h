// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/findings.h"
#include "content-sync/references.h"

namespace board {

// The pictures in a CommonMark text, ![caption](id): warns of each whose id no asset has, and says
// what to write where it is a web address or an asset's path. Boards show its caption instead.
void check_story_images(const Feed& feed, const Declared& declared, std::string_view text,
                        const std::string& pointer, Findings& findings);

} // namespace board
