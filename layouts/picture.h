// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

#include <cstdint>
#include <span>
#include <vector>

namespace board {

// A page's pixels: opaque words 0xFFRRGGBB, rows tight. Whoever owns one may paint over it.
class Picture {
  public:
    Picture(Size size, std::vector<std::uint32_t> pixels)
        : size_{size}
        , pixels_{std::move(pixels)} {}

    Size size() const { return size_; }
    std::span<const std::uint32_t> pixels() const { return pixels_; }
    std::span<const std::uint32_t> row(int y) const {
        return pixels().subspan(static_cast<std::size_t>(y) *
                                    static_cast<std::size_t>(size_.width.value),
                                static_cast<std::size_t>(size_.width.value));
    }

    std::span<std::uint32_t> row(int y) {
        return std::span{pixels_}.subspan(static_cast<std::size_t>(y) *
                                              static_cast<std::size_t>(size_.width.value),
                                          static_cast<std::size_t>(size_.width.value));
    }

  private:
    Size size_;
    std::vector<std::uint32_t> pixels_;
};

} // namespace board
