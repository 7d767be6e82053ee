// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/specimen_page.h"
#include "layouts/frame.h"
#include "layouts/theme.h"

namespace board {

// Draws a page of the specimen: its title over a grid of exhibits.
class SpecimenSheet {
  public:
    SpecimenSheet(Typesetter& typesetter, const Theme& theme, Size size);

    Frame draw(const SpecimenPage& page, std::size_t number, std::size_t count);

  private:
    Px units(double count) const;
    void title(const SpecimenPage& page, std::size_t number, std::size_t count);
    // Where the page's grid puts its exhibits: down the rows of a column, then the next column
    // where an exhibit is tall; else along the rows.
    std::vector<Rect> places(const SpecimenPage& page) const;
    void exhibit(const Exhibit& exhibit, Rect area);
    // Sets a sample with its upper left (vertical: upper right) corner there; how deep it is.
    Px place(const Sample& sample, Rect room);
    void cells(const Line& line, Px x, Px y);
    void line(const Line& line, Px x, Px y, std::string_view token);
    Px note(const std::string& text, std::string_view role, double em, std::string_view token, Px x,
            Px y);

    Typesetter& typesetter_;
    const Theme& theme_;
    Size size_;
    Frame frame_;
};

} // namespace board
