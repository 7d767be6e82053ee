// SPDX-License-Identifier: MIT
#include "layouts/paint.h"

#include "layouts/canvas.h"
#include "layouts/frame_difference.h"
#include "layouts/greyscale.h"
#include "layouts/paint_text.h"
#include "layouts/paint_ticker.h"
#include "layouts/qr_modules.h"

#include <pixman.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace board {
namespace {

void paint_box(Canvas& canvas, const FilledBox& filled) {
    const Rect& box = filled.box;
    if (box.width < Px{1} || box.height < Px{1}) return;
    if (filled.radius < Px{1}) return canvas.fill(box, filled.colour);
    const RoundedMask mask = rounded_mask(box.size(), filled.radius);
    canvas.lay(solid(filled.colour), mask.coverage.data(), mask.stride, box);
}

void paint_code(Canvas& canvas, const QrCode& code) {
    canvas.fill(code.box, code.ground);
    const Px module = code.box.width / (code.side + 2 * qr_quiet_zone);
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x)
            if (code.dark[static_cast<std::size_t>(y * code.side + x)])
                canvas.fill({code.box.x + module * (x + qr_quiet_zone),
                             code.box.y + module * (y + qr_quiet_zone), module, module},
                            code.ink);
}

// The part of the picture that a box of another shape shows, and how large it is drawn there.
struct Crop {
    double scale = 1;    // box pixels for one of the picture
    double x = 0, y = 0; // where the box's upper left corner lies in the scaled picture
    Rect drawn;
};

Crop crop_of(Size picture, const PlacedPicture& placed) {
    const Rect& box = placed.box;
    const PictureFit fit = placed.fit;
    const double by_width = static_cast<double>(box.width.value) / picture.width.value;
    const double by_height = static_cast<double>(box.height.value) / picture.height.value;
    const double scale =
        fit == PictureFit::cover ? std::max(by_width, by_height) : std::min(by_width, by_height);
    const double width = picture.width.value * scale, height = picture.height.value * scale;
    // The focal point comes to the box's middle, as far as the picture reaches.
    const auto cut = [](double length, Px box_length, double focus) {
        const double over = std::max(0.0, length - box_length.value);
        return std::clamp(length * focus - box_length.value / 2.0, 0.0, over);
    };
    if (fit == PictureFit::cover)
        return {scale, cut(width, box.width, placed.focus.x),
                cut(height, box.height, placed.focus.y), box};
    const Px drawn_width{std::max(1, static_cast<int>(std::lround(width)))};
    const Px drawn_height{std::max(1, static_cast<int>(std::lround(height)))};
    return {scale, 0, 0,
            Rect{box.x + (box.width - drawn_width) / 2, box.y + (box.height - drawn_height) / 2,
                 drawn_width, drawn_height}};
}

int left_of(const Crop& crop) {
    return static_cast<int>(std::lround(crop.x));
}
int top_of(const Crop& crop) {
    return static_cast<int>(std::lround(crop.y));
}

Image scaled(const Raster& raster, const Crop& crop) {
    const int width = raster.size().width.value, height = raster.size().height.value;
    auto* words = const_cast<std::uint32_t*>(raster.pixels().data());
    const auto format = raster.opacity() == Opacity::opaque ? PIXMAN_x8r8g8b8 : PIXMAN_a8r8g8b8;
    Image image{pixman_image_create_bits_no_clear(format, width, height, words, width * 4)};
    pixman_transform_t transform;
    pixman_transform_init_scale(&transform, pixman_double_to_fixed(1 / crop.scale),
                                pixman_double_to_fixed(1 / crop.scale));
    pixman_image_set_transform(image.get(), &transform);
    pixman_image_set_repeat(image.get(), PIXMAN_REPEAT_PAD);
    if (crop.scale >= 1) {
        pixman_image_set_filter(image.get(), PIXMAN_FILTER_BILINEAR, nullptr, 0);
        return image;
    }
    // Smaller than it is: each pixel is an average of all that it covers, not of four.
    int count = 0;
    const pixman_fixed_t shrink = pixman_double_to_fixed(1 / crop.scale);
    pixman_fixed_t* filter = pixman_filter_create_separable_convolution(
        &count, shrink, shrink, PIXMAN_KERNEL_IMPULSE, PIXMAN_KERNEL_IMPULSE, PIXMAN_KERNEL_BOX,
        PIXMAN_KERNEL_BOX, 4, 4);
    pixman_image_set_filter(image.get(), PIXMAN_FILTER_SEPARABLE_CONVOLUTION, filter, count);
    std::free(filter);
    return image;
}

// `image` as `box` shows it, with the part `dim` of its light: black lies upon it as a veil, in its
// own shape.
Image dimmed(const Image& image, const Crop& crop, double dim) {
    const int width = crop.drawn.width.value, height = crop.drawn.height.value;
    Image veiled{pixman_image_create_bits(PIXMAN_a8r8g8b8, width, height, nullptr, 0)};
    pixman_image_composite32(PIXMAN_OP_SRC, image.get(), nullptr, veiled.get(), left_of(crop),
                             top_of(crop), 0, 0, 0, 0, width, height);
    const auto shade = static_cast<Colour>(std::lround((1 - dim) * 255));
    pixman_image_composite32(PIXMAN_OP_ATOP, solid(shade << 24).get(), nullptr, veiled.get(), 0, 0,
                             0, 0, 0, 0, width, height);
    return veiled;
}

void paint_picture(Canvas& canvas, const PlacedPicture& placed, const RasterSource& rasters) {
    const auto raster = rasters.raster(placed.asset);
    if (!raster) return paint_box(canvas, {placed.box, placed.ground, placed.radius});
    const Crop crop = crop_of(raster->size(), placed);
    const Image bright = scaled(*raster, crop);
    const bool dims = placed.dim < 1;
    const Image dark = dims ? dimmed(bright, crop, placed.dim) : nullptr;
    const Rect& box = crop.drawn;
    const RoundedMask mask = rounded_mask(box.size(), placed.radius);
    auto* words = reinterpret_cast<std::uint32_t*>(const_cast<std::uint8_t*>(mask.coverage.data()));
    Image corners;
    if (placed.radius > Px{})
        corners.reset(pixman_image_create_bits_no_clear(PIXMAN_a8, box.width.value,
                                                        box.height.value, words, mask.stride));
    pixman_image_composite32(PIXMAN_OP_OVER, dims ? dark.get() : bright.get(), corners.get(),
                             canvas.image(), dims ? 0 : left_of(crop), dims ? 0 : top_of(crop), 0,
                             0, (box.x - canvas.area().x).value, (box.y - canvas.area().y).value,
                             box.width.value, box.height.value);
}

} // namespace

Picture paint(const Frame& frame, Rect area, GlyphMasks& masks, const RasterSource& rasters) {
    Canvas canvas{area, frame.ground};
    for (const FrameElement& element : frame.elements) {
        if (!meet(ink_reach(element), area)) continue;
        if (const auto* box = std::get_if<FilledBox>(&element)) paint_box(canvas, *box);
        if (const auto* line = std::get_if<TextLine>(&element)) paint_text(canvas, *line, masks);
        if (const auto* picture = std::get_if<PlacedPicture>(&element))
            paint_picture(canvas, *picture, rasters);
        if (const auto* flag = std::get_if<ClothFlag>(&element)) paint_flag(canvas, *flag);
        if (const auto* code = std::get_if<QrCode>(&element)) paint_code(canvas, *code);
        if (const auto* drawing = std::get_if<Drawing>(&element)) paint_drawing(canvas, *drawing);
        if (const auto* ticker = std::get_if<Ticker>(&element))
            paint_ticker(canvas, *ticker, masks);
    }
    auto pixels = std::move(canvas).take();
    if (frame.greyscale) make_grey(pixels);
    return Picture{area.size(), std::move(pixels)};
}

} // namespace board
