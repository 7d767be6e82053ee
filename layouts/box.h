// SPDX-License-Identifier: MIT
#pragma once

#include "base/json_file.h"
#include "fonts/paragraph.h"
#include "layouts/frame.h"

#include <optional>
#include <string>
#include <vector>

namespace board {

enum class BoxType {
    column,   // children one below the other
    row,      // children side by side
    stack,    // children one upon the other, the last on top
    panel,    // ground, edge and padding around one child, or around nothing
    text,     // one paragraph
    story,    // CommonMark that flows on to further pages
    each,     // one child for every record of a list; may flow on to further pages
    picture,  // a photograph
    flag,     // a cloth flag
    rule,     // a line
    meter,    // how much of a whole is done: a bar that is filled so far
    qr,       // a QR code
    ornament, // a drawn motif
    diagram,  // the network of levels
    ticker,   // in the furniture: the line that runs
    space,    // nothing, of a size
    content,  // in the furniture: where the template's own page goes
};

// Where children stand in what their container has left over.
// baseline: across a row, texts stand on one line, the others on its bottom.
enum class Placement { start, centre, end, stretch, baseline };

enum class Flow { whole, pages };

// Which sides of a panel have an edge.
enum class EdgeSide { all, left, top, bottom };

// One box of a template, as written; see layouts/README.md. Lengths are in units of the smallest
// type (TypeScale), shares in hundredths of what the container offers.
struct Box {
    BoxType type = BoxType::space;
    std::string when; // a Scope condition

    std::optional<double> width, height; // units
    std::optional<double> share;         // hundredths of the container's width (row) or height
    int grow = 0;                        // part of what is left over

    double gap = 0;
    std::optional<double> column_gap; // of a grid; its gap where not given
    double padding_x = 0, padding_y = 0;
    Placement across = Placement::stretch; // in the container's cross direction
    Placement along = Placement::start;    // in its own direction
    std::vector<Box> children;

    std::string fill, edge; // colour tokens
    double edge_width = 0;
    EdgeSide edge_side = EdgeSide::all;
    double radius = 0;

    std::string value; // text with {fields}
    std::string whole; // of a meter: what `value` is a part of
    std::string name;  // of an ornament; empty: the theme's own
    std::string role = "body";
    std::vector<std::string> sizes{"body"}; // the first that sets the text in `lines` lines
    int lines = 1000;
    std::string colour = "ink";
    double leading = 1.35;                  // line pitch in em
    Alignment alignment = Alignment::start; // justify for stories
    int least = 3;                          // lines of a story that a page has room for
    int indent = 0;                         // of a story's paragraphs, in em: of the first line
    bool balance = false; // in the least measure of whole em that needs no more lines
    bool wrap = true;     // whether a line of the value may become several
    LineFit fit = LineFit::full;
    Hanging hanging = Hanging::never;
    CharacterGrid grid = CharacterGrid::off;
    WritingMode mode = WritingMode::horizontal_tb;

    std::string list; // of each
    int columns = 1;
    Flow flow = Flow::whole;
    int most = 1000; // records a page
    int net =
        40; // of a diagram: hundredths of its width that are drawn, the rest says what it means

    std::string asset;                     // of picture
    std::optional<PictureFit> picture_fit; // the picture's own, or cover, where not given
};

// What a template's boxes may name besides the format's own words.
struct KnownNames {
    JsonSpot parts;                   // a template's own boxes, for {"box": "part", "name": …}
    std::vector<JsonSpot> shared;     // those of parts.json files; the first that has a name
    std::vector<std::string> roles{}; // of fonts.json; empty: any
};

// Reads a box from a template. Unknown names and wrong values are refused with their place, and
// with what may stand there. What a part's place says goes before what the part says; `nesting`
// counts the parts around this box.
Result<Box> read_box(const JsonSpot& json, const KnownNames& known = {}, int nesting = 0);

// Whether such a box is in it somewhere.
bool holds(const Box& box, BoxType type);
// Whether something in it depends on the condition `name`.
bool asks_for(const Box& box, std::string_view name);

// "text {title}", for messages.
std::string described(const Box& box);

} // namespace board
