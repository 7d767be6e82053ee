// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/paragraph.h"

#include <optional>
#include <string>
#include <vector>

namespace board {

// A text of a specimen sheet. Its style's em counts in units: 1080ths of the sheet's shorter side.
struct Sample {
    std::string label;
    MarkedText text;
    ParagraphStyle style;
    double measure_em = 0;          // of lines; 0: as wide as there is room
    std::optional<LineEdges> edges; // one stretch of a line instead of lines
    bool fitted = false;            // that stretch is made to fill measure_em
    bool cells = false;             // the edges of its cells are shown
    double leading = 1.6;           // line pitch in em
};

// A rule, and texts that show it.
struct Exhibit {
    std::string name;    // in Chinese
    std::string section; // of CLREQ, or of another standard
    std::vector<Sample> samples;
    int rows = 1; // of the sheet's grid
};

struct SpecimenPage {
    std::string file; // name without its ending
    std::string title, english;
    int columns = 4, rows = 2; // of the grid on a wide sheet
    std::vector<Exhibit> exhibits;
};

// All sheets, in order.
std::vector<SpecimenPage> specimen_pages();

// By part, for specimen_pages().
SpecimenPage line_end_page();
SpecimenPage mark_page();
SpecimenPage paragraph_page();
SpecimenPage headline_page();
SpecimenPage vertical_page();
SpecimenPage annotation_page();
SpecimenPage glyph_page();

// A sample of horizontal text with the habits of its language.
Sample sample(std::string label, std::string text, int em, std::string language = "zh-Hans");
// The same, as a stretch inside a line with its cells shown.
Sample stretch(std::string label, std::string text, int em, std::string language = "zh-Hans",
               LineEdges edges = {false, false});
// `words` of the sample's text are annotated wherever they first stand, one after the other.
Sample annotated(Sample plain, AnnotationKind kind, const std::vector<std::string>& words,
                 const std::vector<std::string>& readings = {});

} // namespace board
