// SPDX-License-Identifier: MIT
#include "layouts/png.h"

#include <png.h>

namespace board {
namespace {

// libpng's simplified interface: BGRA in memory is 0xAARRGGBB in a little-endian word.
png_image described(Size size) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(size.width.value);
    image.height = static_cast<png_uint_32>(size.height.value);
    image.format = PNG_FORMAT_BGRA;
    return image;
}

Error png_error(const png_image& image, const std::string& path) {
    return Error{Fault::io, {std::string{"PNG："} + image.message, image.message}}.within(path,
                                                                                          path);
}

} // namespace

Result<> write_png(const Picture& picture, const std::string& path) {
    // Pages are opaque; without the fourth channel the files are smaller.
    std::vector<std::uint8_t> rgb;
    rgb.reserve(picture.pixels().size() * 3);
    for (const std::uint32_t pixel : picture.pixels())
        for (const int shift : {16, 8, 0}) rgb.push_back(static_cast<std::uint8_t>(pixel >> shift));
    png_image image = described(picture.size());
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    if (png_image_write_to_file(&image, path.c_str(), 0, rgb.data(), 0, nullptr) == 0)
        return png_error(image, path);
    return {};
}

Result<Picture> read_png(const std::string& path) {
    png_image image = described({});
    if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return png_error(image, path);
    image.format = PNG_FORMAT_BGRA;
    const Size size{Px{static_cast<int>(image.width)}, Px{static_cast<int>(image.height)}};
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(image.width) * image.height);
    if (png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) == 0)
        return png_error(image, path);
    return Picture{size, std::move(pixels)};
}

} // namespace board
