// SPDX-License-Identifier: MIT
#include "layouts/greyscale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace board {
namespace {

// Light is added up in whole parts of the brightest white; near black, where a step of grey is
// smallest, five of them make one.
constexpr int white = 1 << 14;

struct Tables {
    std::array<std::uint16_t, 256> red, green, blue; // each channel's light
    std::array<std::uint8_t, white + 1> grey;        // of that much light

    Tables() {
        for (std::size_t value = 0; value < 256; ++value) {
            const double part = static_cast<double>(value) / 255;
            const double light =
                part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
            red[value] = parts(0.2126 * light);
            green[value] = parts(0.7152 * light);
            blue[value] = parts(0.0722 * light);
        }
        for (std::size_t i = 0; i < grey.size(); ++i) {
            const double light = static_cast<double>(i) / white;
            const double part =
                light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
            grey[i] = static_cast<std::uint8_t>(std::lround(part * 255));
        }
    }
    static std::uint16_t parts(double light) {
        return static_cast<std::uint16_t>(std::lround(light * white));
    }
    std::uint32_t of(std::uint32_t colour) const {
        const int light =
            red[colour >> 16 & 0xFF] + green[colour >> 8 & 0xFF] + blue[colour & 0xFF];
        const std::uint32_t level = grey[static_cast<std::size_t>(std::min(light, white))];
        return (colour & 0xFF000000u) | level << 16 | level << 8 | level;
    }
};

const Tables& tables() {
    static const Tables made;
    return made;
}

} // namespace

Colour grey_of(Colour colour) {
    return tables().of(colour);
}

// Most of a page is one colour, pixel after pixel.
void make_grey(std::span<std::uint32_t> pixels) {
    const Tables& known = tables();
    std::uint32_t last = 0, grey = known.of(last);
    for (std::uint32_t& pixel : pixels) {
        if (pixel != last) {
            last = pixel;
            grey = known.of(last);
        }
        pixel = grey;
    }
}

} // namespace board
