// SPDX-License-Identifier: MIT
#include "layouts/scaled_down.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace board {
namespace {

using Linear = std::array<float, 3>; // red, green, blue; 0 … 1 of light

constexpr int steps = 4096; // of light, finer than 8 bits of sRGB in the darkest shades

// IEC 61966-2-1.
const std::array<float, 256>& light_of() {
    static const auto table = [] {
        std::array<float, 256> light{};
        for (std::size_t i = 0; i < light.size(); ++i) {
            const double v = static_cast<double>(i) / 255;
            light[i] =
                static_cast<float>(v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
        }
        return light;
    }();
    return table;
}

const std::array<std::uint8_t, steps + 1>& value_of() {
    static const auto table = [] {
        std::array<std::uint8_t, steps + 1> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double l = static_cast<double>(i) / steps;
            const double v = l <= 0.0031308 ? l * 12.92 : 1.055 * std::pow(l, 1 / 2.4) - 0.055;
            values[i] = static_cast<std::uint8_t>(std::lround(v * 255));
        }
        return values;
    }();
    return table;
}

// The stretch of source pixels under one target pixel, and how much of its first and last it
// covers.
struct Cover {
    std::size_t first = 0, last = 0;
    float first_part = 0, last_part = 0;
    float part(std::size_t i) const {
        return i == first ? first_part : i == last ? last_part : 1.0F;
    }
};

std::vector<Cover> covers(int from, int to) {
    std::vector<Cover> all;
    for (std::int64_t i = 0; i < to; ++i) {
        const std::int64_t begin = i * from, end = begin + from; // in parts of a source pixel
        const std::int64_t first = begin / to, last = (end - 1) / to;
        const auto part = [&](std::int64_t pixel) {
            const auto covered = std::min(end, (pixel + 1) * to) - std::max(begin, pixel * to);
            return static_cast<float>(covered) / static_cast<float>(to);
        };
        all.push_back({static_cast<std::size_t>(first), static_cast<std::size_t>(last), part(first),
                       part(last)});
    }
    return all;
}

void add_row(std::span<const std::uint32_t> row, const std::vector<Cover>& columns, float weight,
             std::vector<Linear>& sums) {
    const auto& light = light_of();
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const Cover& cover = columns[x];
        Linear sum{};
        for (std::size_t i = cover.first; i <= cover.last; ++i) {
            const float part = cover.part(i);
            const std::uint32_t pixel = row[i];
            sum[0] += part * light[pixel >> 16 & 0xFF];
            sum[1] += part * light[pixel >> 8 & 0xFF];
            sum[2] += part * light[pixel & 0xFF];
        }
        for (std::size_t c = 0; c < 3; ++c) sums[x][c] += weight * sum[c];
    }
}

std::uint32_t pixel_of(const Linear& sum, float scale) {
    std::uint32_t pixel = 0xFF;
    for (const float channel : sum) {
        const float light = std::clamp(channel * scale, 0.0F, 1.0F);
        pixel = pixel << 8 | value_of()[static_cast<std::size_t>(light * steps + 0.5F)];
    }
    return pixel;
}

} // namespace

Picture scaled_down(const Picture& picture, Size size) {
    const Size whole = picture.size();
    assert(size.width <= whole.width && size.height <= whole.height);
    const auto columns = covers(whole.width.value, size.width.value);
    const float area =
        static_cast<float>(whole.width.value) * static_cast<float>(whole.height.value) /
        (static_cast<float>(size.width.value) * static_cast<float>(size.height.value));
    std::vector<std::uint32_t> pixels;
    pixels.reserve(columns.size() * static_cast<std::size_t>(size.height.value));
    for (const Cover& rows : covers(whole.height.value, size.height.value)) {
        std::vector<Linear> sums(columns.size(), Linear{});
        for (std::size_t y = rows.first; y <= rows.last; ++y)
            add_row(picture.row(static_cast<int>(y)), columns, rows.part(y), sums);
        for (const Linear& sum : sums) pixels.push_back(pixel_of(sum, 1 / area));
    }
    return Picture{size, std::move(pixels)};
}

} // namespace board
