// SPDX-License-Identifier: MIT
#pragma once

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

// 8-bit coverage and where it goes; rows of `stride` bytes, of which those beyond the box are 0.
struct InkMask {
    std::shared_ptr<const std::uint8_t[]> coverage;
    int stride = 0;
    Rect box;
};

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
    // One colour through the coverage of many glyphs: what `lay` does, without its cost for each.
    // Row by row, for a page is larger than any cache and its rows are far apart in memory.
    void ink(std::span<const InkMask> masks, Colour colour);

    std::vector<std::uint32_t> take() && { return std::move(pixels_); }

  private:
    void ink_row(int y, const InkMask& mask, Colour colour, std::vector<std::uint8_t>& thinned);

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
void paint_stroke(Canvas& canvas, const TextLine& text, const Stroke& stroke);

} // namespace board
