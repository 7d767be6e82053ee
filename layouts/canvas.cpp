// SPDX-License-Identifier: MIT
#include "layouts/canvas.h"

#include <pixman.h>

#include <algorithm>
#include <cmath>

namespace board {
namespace {

pixman_color_t channels(Colour colour) {
    const auto channel = [&](int shift) { return (colour >> shift & 0xFF) * 0x101u; };
    const std::uint32_t alpha = channel(24);
    const auto premultiplied = [&](int shift) {
        return static_cast<std::uint16_t>(channel(shift) * alpha / 0xFFFF);
    };
    return {premultiplied(16), premultiplied(8), premultiplied(0),
            static_cast<std::uint16_t>(alpha)};
}

} // namespace

void ReleaseImage::operator()(pixman_image_t* image) const {
    pixman_image_unref(image);
}

Image solid(Colour colour) {
    const pixman_color_t ink = channels(colour);
    return Image{pixman_image_create_solid_fill(&ink)};
}

Canvas::Canvas(Rect area, Colour ground)
    : area_{area}
    , pixels_(static_cast<std::size_t>(area.width.value) *
                  static_cast<std::size_t>(area.height.value),
              ground | 0xFF000000u)
    , image_{pixman_image_create_bits(PIXMAN_x8r8g8b8, area.width.value, area.height.value,
                                      pixels_.data(), area.width.value * 4)} {}

std::span<std::uint32_t> Canvas::row(int y) {
    const auto width = static_cast<std::size_t>(area_.width.value);
    return std::span{pixels_}.subspan(static_cast<std::size_t>(y) * width, width);
}

// pixman fills rectangles without a look at where the image ends.
void Canvas::fill(Rect box, Colour colour) {
    const Px left = std::max(box.x, area_.x), top = std::max(box.y, area_.y);
    const Px right = std::min(box.right(), area_.right());
    const Px bottom = std::min(box.bottom(), area_.bottom());
    if (left >= right || top >= bottom) return;
    const pixman_color_t ink = channels(colour);
    const pixman_box32_t within{(left - area_.x).value, (top - area_.y).value,
                                (right - area_.x).value, (bottom - area_.y).value};
    pixman_image_fill_boxes(PIXMAN_OP_OVER, image_.get(), &ink, 1, &within);
}

void Canvas::lay(const Image& ink, const std::uint8_t* coverage, int stride, Rect box) {
    // pixman takes the mask's words as writable and does not write them.
    auto* words = reinterpret_cast<std::uint32_t*>(const_cast<std::uint8_t*>(coverage));
    const Image mask{pixman_image_create_bits_no_clear(PIXMAN_a8, box.width.value, box.height.value,
                                                       words, stride)};
    pixman_image_composite32(PIXMAN_OP_OVER, ink.get(), mask.get(), image_.get(), 0, 0, 0, 0,
                             (box.x - area_.x).value, (box.y - area_.y).value, box.width.value,
                             box.height.value);
}

void Canvas::lay(const std::uint32_t* pixels, Rect box) {
    const int width = box.width.value, height = box.height.value;
    const Image picture{pixman_image_create_bits_no_clear(
        PIXMAN_a8r8g8b8, width, height, const_cast<std::uint32_t*>(pixels), width * 4)};
    pixman_image_composite32(PIXMAN_OP_OVER, picture.get(), nullptr, image_.get(), 0, 0, 0, 0,
                             (box.x - area_.x).value, (box.y - area_.y).value, width, height);
}

RoundedMask rounded_mask(Size size, Px radius) {
    const int width = size.width.value, height = size.height.value;
    const double r = std::min({static_cast<double>(radius.value), width / 2.0, height / 2.0});
    RoundedMask mask{(width + 3) & ~3, {}};
    mask.coverage.assign(static_cast<std::size_t>(mask.stride) * static_cast<std::size_t>(height),
                         0xFF);
    const int corner = static_cast<int>(std::ceil(r));
    const auto byte = [&](int x, int y) -> std::uint8_t& {
        return mask.coverage[static_cast<std::size_t>(y * mask.stride + x)];
    };
    for (int y = 0; y < corner; ++y) {
        for (int x = 0; x < corner; ++x) {
            const double away = std::hypot(r - x - 0.5, r - y - 0.5);
            const auto covered =
                static_cast<std::uint8_t>(std::clamp(r - away + 0.5, 0.0, 1.0) * 255 + 0.5);
            byte(x, y) = byte(width - 1 - x, y) = byte(x, height - 1 - y) =
                byte(width - 1 - x, height - 1 - y) = covered;
        }
    }
    return mask;
}

} // namespace board
