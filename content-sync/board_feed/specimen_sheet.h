// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/specimen_grid.h"
#include "content-sync/board_feed/specimen_setting.h"
#include "layouts/frame.h"
#include "layouts/theme.h"

namespace board {

// Draws a page of the specimen: its title over a grid of exhibits, each as large as its place
// allows, in four sizes of type at most. Units are 1080ths of the sheet's shorter side.
class SpecimenSheet {
  public:
    SpecimenSheet(Typesetter& typesetter, const Theme& theme, Size size);

    Frame draw(const SpecimenPage& page, std::size_t number, std::size_t count);

  private:
    using Settings = std::vector<SampleSetting>; // one a sample of an exhibit

    Px units(double count) const;
    void title(const SpecimenPage& page, std::size_t number, std::size_t count);
    Px column_width(const ExhibitPlace& place) const; // of samples side by side
    // Of each row of an exhibit: its label and its samples.
    struct Row {
        Px label, height;
    };
    std::vector<Row> rows(const Exhibit& exhibit, const Settings& settings) const;
    Settings set(const Exhibit& exhibit, Px em);
    // The largest em in which all of the exhibit has room.
    Px largest(const ExhibitPlace& place);
    void exhibit(const ExhibitPlace& place, Px em);
    void captions(const Exhibit& exhibit, Rect area);
    void put(const Sample& sample, SampleSetting setting, Px x, Px y);
    void cells(const Line& line, Px x, Px y);
    void hairline(Rect box);
    void line(Line line, Px x, Px y, std::string_view token, std::string role);
    Line note(const std::string& text, std::string_view role, double em);
    // Puts a note's upper left corner there; where it ends.
    Px put_note(Line note, std::string_view token, Px x, Px y);

    Typesetter& typesetter_;
    const Theme& theme_;
    Size size_;
    Frame frame_;
};

} // namespace board
