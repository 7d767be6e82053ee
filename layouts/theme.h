// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "layouts/frame.h"

#include <map>
#include <string>

namespace board {

// How a board is coloured and trimmed ("board-theme/1"). Templates name tokens, never colours.
class Theme {
  public:
    // Fault::missing when there is no such file; malformed names the member or the token that is
    // absent, wrong or unknown, and what to write.
    static Result<Theme> open(const std::string& folder, const std::string& name);

    const std::string& name() const { return name_; }
    // The token's colour, and that of ink for what is no token. The tokens of templates are checked
    // when these are opened; one made of a field (`on-{flag}`) can only be looked up.
    Colour colour(std::string_view token) const;
    // The same for text: `accent` and `forbid` are grounds, too, and have a shade of their own for
    // text on the page, `accent-ink` and `forbid-ink`: what is read in the dark glares as a ground.
    Colour ink(std::string_view token) const;
    // What the radii of templates are multiplied by, 0–2; what they make quite round stays so.
    double corner() const { return corner_; }
    // The motif that a template's `ornament` box draws: "lotus", "cloud" or "none".
    const std::string& ornament() const { return ornament_; }
    // The part of their light that pictures keep, 0.5–1: in a dark hall they must not glare.
    double dim() const { return dim_; }

  private:
    explicit Theme(std::string name)
        : name_{std::move(name)} {}

    std::string name_, ornament_;
    double corner_ = 1, dim_ = 1;
    std::map<std::string, Colour, std::less<>> colours_;
};

// The tokens that every theme has to give.
const std::vector<std::string>& theme_tokens();

} // namespace board
