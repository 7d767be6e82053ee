// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"
#include "base/units.h"

#include <cstdint>
#include <span>
#include <string>

namespace board {

enum class Opacity { opaque, translucent };

// Decoded pixels in a file of our own making, mapped and never parsed:
//   8 bytes "brdrast1", u32 width, u32 height, u32 opacity, u32 zero (little-endian), then
//   height × width words 0xAARRGGBB, premultiplied, sRGB, rows tight.
// It is the only form in which a picture reaches the player.
class Raster {
  public:
    static constexpr int most_edge = 8192;
    static constexpr std::int64_t most_pixels = 33'554'432;

    // Checks the header and that the length is the one it promises.
    static Result<Raster> open_at(const Fd& folder, const std::string& name);
    // The same for a file that is mapped already. Its errors name no file.
    static Result<Raster> of(MappedFile file);

    Size size() const { return size_; }
    Opacity opacity() const { return opacity_; }
    std::span<const std::uint32_t> pixels() const;

  private:
    Raster(MappedFile file, Size size, Opacity opacity)
        : file_{std::move(file)}
        , size_{size}
        , opacity_{opacity} {}

    MappedFile file_;
    Size size_;
    Opacity opacity_;
};

// The 24 bytes that stand before the pixels.
std::string raster_header(Size size, Opacity opacity);

} // namespace board
