// SPDX-License-Identifier: MIT
#include "fonts/colour_glyph.h"

#include "fonts/em_box.h"

#include <ft2build.h>

#include <algorithm>
#include <cmath>
#include FT_FREETYPE_H

namespace board {
namespace {

// What each pixel of a scaled row or column is made of: `weights` of source pixels from `first` on.
struct Share {
    int first = 0;
    std::vector<float> weights;
};

// Smaller than it was: the average of all that a pixel covers. Larger: between the two nearest.
std::vector<Share> shares(int source, int wanted) {
    const float scale = static_cast<float>(source) / static_cast<float>(wanted);
    const float reach = std::max(scale, 1.0F) / 2;
    std::vector<Share> all(static_cast<std::size_t>(wanted));
    for (int i = 0; i < wanted; ++i) {
        const float middle = (static_cast<float>(i) + 0.5F) * scale;
        const int begin = static_cast<int>(std::floor(middle - reach));
        const int end = static_cast<int>(std::ceil(middle + reach));
        Share& share = all[static_cast<std::size_t>(i)];
        share.first = std::clamp(begin, 0, source - 1);
        const int last = std::clamp(end - 1, 0, source - 1);
        share.weights.resize(static_cast<std::size_t>(last - share.first + 1));
        for (int at = begin; at < end; ++at) {
            const float from = std::max(middle - reach, static_cast<float>(at));
            const float to = std::min(middle + reach, static_cast<float>(at + 1));
            const int inside = std::clamp(at, share.first, last) - share.first;
            share.weights[static_cast<std::size_t>(inside)] += (to - from) / (2 * reach);
        }
    }
    return all;
}

// Four channels a pixel, as numbers.
using Channels = std::vector<float>;

Channels scaled_rows(const FT_Bitmap& bitmap, int width) {
    const auto columns = shares(static_cast<int>(bitmap.width), width);
    Channels rows;
    rows.reserve(static_cast<std::size_t>(width) * bitmap.rows * 4);
    for (unsigned y = 0; y < bitmap.rows; ++y) {
        const unsigned char* row = bitmap.buffer + static_cast<std::ptrdiff_t>(bitmap.pitch) * y;
        for (const Share& share : columns)
            for (int channel = 0; channel < 4; ++channel) {
                float sum = 0;
                for (std::size_t k = 0; k < share.weights.size(); ++k)
                    sum += share.weights[k] * row[(static_cast<std::size_t>(share.first) + k) * 4 +
                                                  static_cast<std::size_t>(channel)];
                rows.push_back(sum);
            }
    }
    return rows;
}

std::vector<std::uint32_t> scaled_columns(const Channels& rows, int rows_count, Size size) {
    const auto lines = shares(rows_count, size.height.value);
    const auto width = static_cast<std::size_t>(size.width.value);
    std::vector<std::uint32_t> pixels;
    pixels.reserve(width * lines.size());
    for (const Share& share : lines)
        for (std::size_t x = 0; x < width; ++x) {
            std::uint32_t pixel = 0;
            for (std::size_t channel = 0; channel < 4; ++channel) {
                float sum = 0.5F;
                for (std::size_t k = 0; k < share.weights.size(); ++k)
                    sum += share.weights[k] *
                           rows[((static_cast<std::size_t>(share.first) + k) * width + x) * 4 +
                                channel];
                pixel |= static_cast<std::uint32_t>(std::min(sum, 255.0F)) << channel * 8;
            }
            pixels.push_back(pixel);
        }
    return pixels;
}

} // namespace

GlyphMask colour_glyph(FT_Face face, GlyphId glyph, Px em) {
    GlyphMask mask;
    if (FT_Load_Glyph(face, glyph.value, FT_LOAD_COLOR) != 0) return mask;
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    if (bitmap.pixel_mode != FT_PIXEL_MODE_BGRA || bitmap.width == 0 || bitmap.rows == 0)
        return mask;
    const int width = static_cast<int>(bitmap.width), height = static_cast<int>(bitmap.rows);
    const int longer = std::max(width, height);
    mask.width = Px{std::max(1, em.value * width / longer)};
    mask.height = Px{std::max(1, em.value * height / longer)};
    mask.left = (em - mask.width) / 2;
    mask.top = (em - mask.height) / 2 - round_px(em_box_ascent(em));
    mask.pixels =
        scaled_columns(scaled_rows(bitmap, mask.width.value), height, {mask.width, mask.height});
    return mask;
}

} // namespace board
