// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/ink_blocks.h"
#include "layouts/frame.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

typedef union pixman_image pixman_image_t;

namespace board {

struct ReleaseImage {
    void operator()(pixman_image_t* image) const;
};
using Image = std::unique_ptr<pixman_image_t, ReleaseImage>;

// Pixels being painted, all of them opaque. Private to layouts/paint*.cpp.
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
    // Premultiplied pixels, rows tight.
    void lay(const std::uint32_t* pixels, Rect box);
    // One colour through the blocks of a shape whose upper left corner is (x, y): what `lay` does,
    // without its cost for each.
    void ink(const InkBlocks& shape, Px x, Px y, Colour colour);

    std::vector<std::uint32_t> take() && { return std::move(pixels_); }

  private:
    void ink_opaque(const InkBlocks& shape, Px x, Px y, std::uint32_t ink);

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
void paint_drawing(Canvas& canvas, const Drawing& drawing);
void paint_stroke(Canvas& canvas, const TextLine& text, const Stroke& stroke);

} // namespace board
