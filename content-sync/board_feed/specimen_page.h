// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/paragraph.h"

#include <optional>
#include <string>
#include <vector>

namespace board {

// A text of a specimen sheet. The sheet chooses its em; all lengths here are in em, so that the
// setting is the same on every sheet.
struct Sample {
    std::string label;
    MarkedText text;
    ParagraphStyle style;
    double measure_em = 0;          // of lines; 0: as long as they come
    std::optional<LineEdges> edges; // one stretch of a line instead of lines
    bool fitted = false;            // that stretch is made to fill measure_em
    bool cells = false;             // the edges of its cells are shown
    bool bounded = false;           // the end of the measure is shown
    double leading = 1.5;           // line pitch; what stands beside the text may need more
    int page_lines = 0;             // where not 0: a story in CommonMark, on pages of so many lines
};

// Columns and rows of the sheet's grid.
struct Span {
    int columns = 6, rows = 1;
};

// A rule, and texts that show it.
struct Exhibit {
    std::string name;    // in Chinese
    std::string section; // of CLREQ or of another standard, by its name
    Span span;
    std::vector<Sample> samples; // along the rows
    int across = 1;              // samples side by side
};

// A sheet is two squares, each of six columns: side by side on a wide sheet, one above the other on
// an upright one.
struct SpecimenPage {
    static constexpr int columns = 6;
    std::string file; // name without its ending
    std::string title, english;
    int rows = 6; // of a square
    std::vector<Exhibit> first, second;
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
SpecimenPage story_page();

// A sample of horizontal text with the habits of its language.
Sample sample(std::string text, std::string language = "zh-Hans");
// The same, in lines of a measure.
Sample lines(std::string text, double measure_em, std::string language = "zh-Hans");
// The same, as a stretch inside a line with its cells shown.
Sample stretch(std::string text, std::string language = "zh-Hans",
               LineEdges edges = {false, false});
Sample labelled(std::string label, Sample plain);
Sample in_role(std::string role, Sample plain);
Sample vertical(Sample plain);
// `words` of the sample's text are annotated where they first stand, one after the other.
Sample annotated(Sample plain, AnnotationKind kind, const std::vector<std::string>& words,
                 const std::vector<std::string>& readings = {});

} // namespace board
