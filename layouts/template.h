// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/box.h"
#include "layouts/screen_profile.h"

#include <map>

namespace board {

// A page as boxes, for some positions and shapes of screen (empty: for all).
struct Variant {
    std::vector<Position> positions;
    std::vector<Shape> shapes;
    Box page;
};

// How a kind of item is set ("board-template/1"): the first variant that suits the screen.
struct Template {
    std::string name;
    std::vector<Variant> variants;

    const Box* page_for(Position position, Shape shape) const;
};

// All templates of a folder, by file name: a kind is set by the template of its name, an unknown
// kind by "article", and what fits nowhere by "plain". "furniture" surrounds them all.
class Templates {
  public:
    // Malformed: names the file and the JSON Pointer. Missing: article, plain or furniture is not
    // there.
    static Result<Templates> open(const std::string& folder);

    const Template& named(std::string_view name) const; // "article" when there is none
    bool has(std::string_view name) const { return templates_.contains(name); }

  private:
    std::map<std::string, Template, std::less<>> templates_;
};

} // namespace board
