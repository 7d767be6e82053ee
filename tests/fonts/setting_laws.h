// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/paragraph.h"

#include <string>
#include <string_view>
#include <vector>

namespace board {

// A paragraph and what its lines are judged by.
struct LawCase {
    Typesetter& typesetter;
    const std::string& text;
    const ParagraphStyle& style;
    const Paragraph& paragraph;
    F26Dot6 measure;
};

// Whether the lines' cells hold the text once and in order, but for blanks at lines' ends.
bool keeps_text(std::string_view text, const std::vector<Line>& lines);

// The laws of setting that the paragraph's lines at this measure break, one sentence each:
// all text once, no forbidden break, nothing beyond the measure but what hangs, justified lines
// full, no last line of one character where another break was open, pens forward only.
std::vector<std::string> broken_laws(const LawCase& set);

} // namespace board
