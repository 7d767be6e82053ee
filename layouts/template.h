// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/box.h"
#include "layouts/layout_folders.h"
#include "layouts/screen_profile.h"

#include <map>

namespace board {

// A page as boxes, for some positions and shapes of screen (empty: for all).
struct Variant {
    std::vector<Position> positions;
    std::vector<Shape> shapes;
    bool urgent = false; // for urgent items only
    Box page;
};

// What a variant is chosen by.
struct PageUse {
    Position position = Position::hall;
    Shape shape = Shape::landscape;
    bool urgent = false;
};

// How a kind of item is set ("board-template/1"): the first variant that suits the screen.
struct Template {
    std::string name;
    std::vector<Variant> variants;

    const Box* page_for(const PageUse& use) const;
};

// All templates, by file name: a kind is set by the template of its name and an unknown kind by
// "article". Two are the house's own and no item can name them: "furniture" surrounds every page,
// "plain" sets what fits nowhere else. "parts" holds boxes that all of them may use.
class Templates {
  public:
    // `roles` are those of fonts.json; none: roles are not looked at. Malformed: names the file
    // with line, column and JSON Pointer. Unsupported: of another format, or of a later version.
    // Missing: article, plain or furniture is not there.
    static Result<Templates> open(const LayoutFolders& folders,
                                  const std::vector<std::string>& roles = {});

    const Template& named(std::string_view name) const; // "article" when there is none
    const Template& furniture() const { return furniture_; }
    const Template& plain() const { return plain_; }

  private:
    Templates() = default;

    std::map<std::string, Template, std::less<>> templates_;
    Template furniture_, plain_;
};

} // namespace board
