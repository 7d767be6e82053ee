// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/findings.h"

namespace board {

// What stands in a CommonMark text beside its words: <ruby>…<rt>…</rt></ruby>, <u>, <cite> and
// <span class="mourning">. Warns of elements that are not closed in their paragraph, of readings
// that do not fit their words, and of any other HTML, which boards show letter by letter.
void check_story(const std::string& text, const std::string& pointer, Findings& findings);

} // namespace board
