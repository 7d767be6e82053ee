// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/screen_profile.h"

#include <optional>
#include <string_view>
#include <vector>

namespace board {

// The sizes of type on a screen, by name, in steps of about 4:3, from the smallest that can be read
// there. One `unit` is the smallest em; templates measure lengths in it.
class TypeScale {
  public:
    explicit TypeScale(const ScreenProfile& screen);

    Px unit() const { return unit_; }
    Px length(double units) const;
    // Of a length on the panel itself, rounded up.
    Px millimetres(double length) const;
    // Of a size's name; nothing for others.
    std::optional<Px> size(std::string_view name) const;
    // "small" … "giant", from the smallest to the largest.
    static std::vector<std::string_view> sizes();

  private:
    Px unit_;
    double pitch_mm_; // from one pixel to the next
};

} // namespace board
