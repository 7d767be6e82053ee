// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/glyph_masks.h"
#include "fonts/typesetter.h"
#include "layouts/frame.h"
#include "layouts/picture.h"

#include <span>
#include <string>
#include <vector>

namespace board {

// How pages of one size stand on a sheet: so many side by side that each can still be read.
struct SheetGrid {
    int columns = 3, rows = 4; // at most
    Size thumbnail;

    static SheetGrid of(Size page);
    std::size_t places() const { return static_cast<std::size_t>(columns * rows); }
};

// A page in small and what is said below it.
struct SheetPage {
    Picture picture; // of the grid's size
    std::string item, about;
    std::string number; // "2/3"; empty where the item has one page
    std::string dwell;  // "12 s"
    std::string mark;   // what is amiss; empty: nothing
};

struct SheetHead {
    std::string title, about;
    std::string number; // "1/4"; empty where there is one sheet
};

// Draws contact sheets: pages in rows, each over its label, on a neutral ground that belongs to no
// theme. A sheet is as high as its rows are.
class ContactSheet {
  public:
    explicit ContactSheet(Typesetter typesetter);
    ContactSheet(const ContactSheet&) = delete; // the masks are of these very faces
    ContactSheet& operator=(const ContactSheet&) = delete;

    Picture draw(const SheetHead& head, const SheetGrid& grid, std::span<const SheetPage> pages);

  private:
    void put_head(const SheetHead& head);
    void put_label(const SheetPage& page, Rect place);
    // A text as far as it has room, with … for the rest; where it ends.
    Px put(const std::string& text, std::string_view role, Px em, Colour colour, Px x, Px y,
           Px room);
    // The same, ending at `right`; how long it is.
    Px put_at_end(const std::string& text, Px em, Colour colour, Px right, Px y);

    Typesetter typesetter_;
    GlyphMasks masks_{typesetter_.faces};
    Frame frame_;
};

} // namespace board
