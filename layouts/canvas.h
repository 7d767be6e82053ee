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

// Pixels being painted, all of them opaque: a page's, or those of a part of it. All coordinates are
// the page's; what lies outside the part leaves no mark. Private to layouts/paint*.cpp.
class Canvas {
  public:
    Canvas(Rect area, Colour ground);
    Canvas(Size page, Colour ground)
        : Canvas{Rect{Px{}, Px{}, page.width, page.height}, ground} {}

    Rect area() const { return area_; }
    // The image's upper left corner is the area's.
    pixman_image_t* image() { return image_.get(); }
    // For shapes that are shaded one by one. The pixel must lie in the area.
    std::uint32_t& pixel(int x, int y) {
        return row(y - area_.y.value)[static_cast<std::size_t>(x - area_.x.value)];
    }

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
    std::span<std::uint32_t> row(int y); // of the image
    void ink_opaque(const InkBlocks& shape, Px x, Px y, std::uint32_t ink);

    Rect area_;
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
