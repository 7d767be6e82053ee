// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/frame.h"

#include <pixman.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace board {

struct ReleaseImage {
    void operator()(pixman_image_t* image) const { pixman_image_unref(image); }
};
using Image = std::unique_ptr<pixman_image_t, ReleaseImage>;

// Pixels being painted. Private to layouts/paint*.cpp; pixman is included here and nowhere else.
class Canvas {
  public:
    Canvas(Size size, Colour ground);

    Size size() const { return size_; }
    pixman_image_t* image() { return image_.get(); }
    // A row's pixels, for shapes that are shaded one by one.
    std::span<std::uint32_t> row(int y);

    void fill(Rect box, Colour colour);
    // `mask` is 8-bit coverage, laid at (x, y).
    void lay(const Image& ink, const std::uint8_t* coverage, int stride, Rect box);

    std::vector<std::uint32_t> take() && { return std::move(pixels_); }

  private:
    Size size_;
    std::vector<std::uint32_t> pixels_;
    Image image_;
};

// An image of one colour without end.
Image solid(Colour colour);

// Coverage of a box with rounded corners, one byte a pixel, rows of `stride` bytes.
struct RoundedMask {
    int stride = 0;
    std::vector<std::uint8_t> coverage;
};
RoundedMask rounded_mask(Size size, Px radius);

void paint_flag(Canvas& canvas, const ClothFlag& flag);

} // namespace board
