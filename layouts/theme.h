// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "layouts/frame.h"

#include <map>
#include <string>

namespace board {

// Colours by token ("board-theme/1"). Templates name tokens, never colours.
class Theme {
  public:
    // Fault::missing when there is no such file; malformed names the token that is absent or wrong.
    static Result<Theme> open(const std::string& folder, const std::string& name);

    const std::string& name() const { return name_; }
    // The token's colour, and that of ink for what is no token. The tokens of templates are checked
    // when these are opened; one made of a field (`on-{flag}`) can only be looked up.
    Colour colour(std::string_view token) const;

  private:
    Theme(std::string name, std::map<std::string, Colour, std::less<>> colours)
        : name_{std::move(name)}
        , colours_{std::move(colours)} {}

    std::string name_;
    std::map<std::string, Colour, std::less<>> colours_;
};

// The tokens that every theme has to give.
const std::vector<std::string>& theme_tokens();

} // namespace board
