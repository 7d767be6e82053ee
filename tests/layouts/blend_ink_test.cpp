// SPDX-License-Identifier: MIT
#include "layouts/blend_ink.h"
#include "layouts/canvas.h"
#include "tests/catch.h"

#include <random>

using namespace board;

namespace {

// (ink × part + below × (255 − part)) / 255, rounded, byte by byte, by division.
std::uint32_t mixed(std::uint32_t ink, std::uint32_t below, unsigned part) {
    std::uint32_t pixel = 0;
    for (const int shift : {0, 8, 16, 24}) {
        const unsigned above = ink >> shift & 0xFF, under = below >> shift & 0xFF;
        pixel |= (above * part + under * (255 - part) + 127) / 255 << shift;
    }
    return pixel;
}

std::vector<std::uint32_t> noise(std::mt19937& random, std::size_t count) {
    std::vector<std::uint32_t> pixels(count);
    for (std::uint32_t& pixel : pixels) pixel = static_cast<std::uint32_t>(random()) | 0xFF000000u;
    return pixels;
}

struct Shape {
    int width, height;
    std::vector<std::uint8_t> coverage; // rows of ink_stride(width)

    unsigned at(int x, int y) const {
        return coverage[static_cast<std::size_t>(y * ink_stride(width) + x)];
    }
    InkBlocks blocks() const { return ink_blocks(coverage.data(), width, height); }
};

// A quarter bare, a quarter full in runs, the rest of every value.
Shape random_shape(std::mt19937& random) {
    Shape shape{static_cast<int>(1 + random() % 50), static_cast<int>(1 + random() % 6), {}};
    shape.coverage.resize(static_cast<std::size_t>(ink_stride(shape.width) * shape.height));
    for (int y = 0; y < shape.height; ++y) {
        unsigned kind = 0;
        for (int x = 0; x < shape.width; ++x) {
            if (random() % 12 == 0) kind = static_cast<unsigned>(random() % 4);
            shape.coverage[static_cast<std::size_t>(y * ink_stride(shape.width) + x)] =
                kind == 0   ? std::uint8_t{0}
                : kind == 1 ? std::uint8_t{255}
                            : static_cast<std::uint8_t>(random());
        }
    }
    return shape;
}

unsigned thinned(unsigned coverage, unsigned alpha) {
    return (coverage * alpha + 127) / 255;
}

} // namespace

TEST_CASE("every way of blending gives the exact mixture, wherever pixels lie in memory") {
    std::mt19937 random{11};
    int ways = 0;
    for (const BlendPath path : {BlendPath::portable, BlendPath::avx2}) {
        if (!is_here(path)) continue;
        ++ways;
        for (int i = 0; i < 300; ++i) {
            const Shape shape = random_shape(random);
            const auto ink = static_cast<std::uint32_t>(random()) | 0xFF000000u;
            const int pitch = shape.width + 7 + static_cast<int>(random() % 9);
            const auto start = static_cast<int>(random() % 8);
            const auto before =
                noise(random, static_cast<std::size_t>(start + pitch * shape.height));
            auto after = before;
            const InkBlocks blocks = shape.blocks();
            blend_ink(after.data() + start, pitch, blocks.mixed, ink, path);
            fill_ink(after.data() + start, pitch, blocks.full, ink);
            for (int n = 0; n < static_cast<int>(before.size()); ++n) {
                const int x = (n - start) % pitch, y = (n - start) / pitch;
                const bool inside = n >= start && x < shape.width;
                const auto at = static_cast<std::size_t>(n);
                INFO("path " << static_cast<int>(path) << ", shape " << i << ", pixel " << n);
                REQUIRE(after[at] ==
                        (inside ? mixed(ink, before[at], shape.at(x, y)) : before[at]));
            }
        }
    }
    CHECK(ways >= 1);
}

TEST_CASE("all paths give the same for every ink, ground and coverage") {
    if (!is_here(BlendPath::avx2)) WARN("this processor has the portable path alone");
    for (unsigned ink = 0; ink < 256; ++ink)
        for (unsigned part = 0; part < 256; ++part) {
            InkBlocks::Mixed block;
            block.bare.fill(static_cast<std::uint8_t>(255 - part));
            for (unsigned below = 0; below < 256; below += 32) {
                std::uint32_t pixels[8];
                for (unsigned i = 0; i < 8; ++i) // four grounds a pixel
                    pixels[i] = (below + i * 4) * 0x01010101u + 0x03020100u;
                for (const BlendPath path : {BlendPath::portable, BlendPath::avx2}) {
                    if (!is_here(path)) continue;
                    std::uint32_t drawn[8];
                    std::copy(std::begin(pixels), std::end(pixels), drawn);
                    blend_ink(drawn, 8, {&block, 1}, ink * 0x01010101u, path);
                    for (int i = 0; i < 8; ++i)
                        if (drawn[i] != mixed(ink * 0x01010101u, pixels[i], part))
                            FAIL("ink " << ink << ", ground " << pixels[i] << ", part " << part);
                }
            }
        }
}

TEST_CASE("ink at the page's edges and beyond them is cut off, opaque or not") {
    std::mt19937 random{13};
    const Size size{Px{40}, Px{12}};
    for (int i = 0; i < 1000; ++i) {
        const Shape shape = random_shape(random);
        const int left = static_cast<int>(random() % 100) - 55;
        const int top = static_cast<int>(random() % 20) - 7;
        const unsigned alpha = i % 3 == 0 ? static_cast<unsigned>(random() & 255) : 255;
        const std::uint32_t rgb = static_cast<std::uint32_t>(random()) & 0xFFFFFF;
        const std::uint32_t ground = static_cast<std::uint32_t>(random()) | 0xFF000000u;
        Canvas canvas{size, ground};
        canvas.ink(shape.blocks(), Px{left}, Px{top}, rgb | alpha << 24);
        for (int y = 0; y < size.height.value; ++y)
            for (int x = 0; x < size.width.value; ++x) {
                const bool inside =
                    x >= left && x < left + shape.width && y >= top && y < top + shape.height;
                const unsigned part = inside ? thinned(shape.at(x - left, y - top), alpha) : 0;
                INFO("shape " << i << " at " << left << ", " << top << ": " << x << ", " << y);
                REQUIRE(canvas.pixel(x, y) == mixed(rgb | 0xFF000000u, ground, part));
            }
    }
}
