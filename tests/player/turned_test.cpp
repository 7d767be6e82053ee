// SPDX-License-Identifier: MIT
#include "player/turned.h"
#include "tests/catch.h"

#include <algorithm>
#include <numeric>

using namespace board;

namespace {

Picture numbered(Size size) {
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(size.width.value) *
                                      static_cast<std::size_t>(size.height.value));
    std::iota(pixels.begin(), pixels.end(), 0u);
    return {size, std::move(pixels)};
}

const Rotate all[] = {Rotate::by_0, Rotate::by_90, Rotate::by_180, Rotate::by_270};

bool same(const Picture& a, const Picture& b) {
    return a.size() == b.size() && std::ranges::equal(a.pixels(), b.pixels());
}

} // namespace

TEST_CASE("a page turns clockwise") {
    const Picture page{{Px{2}, Px{3}}, {1, 2, 3, 4, 5, 6}}; // 1 2 over 3 4 over 5 6
    const auto pixels = [&](Rotate rotate) {
        const auto surface = turned(page, rotate);
        return std::vector<std::uint32_t>{surface.pixels().begin(), surface.pixels().end()};
    };
    using Pixels = std::vector<std::uint32_t>;
    CHECK(pixels(Rotate::by_0) == Pixels{1, 2, 3, 4, 5, 6});
    CHECK(pixels(Rotate::by_90) == Pixels{5, 3, 1, 6, 4, 2});
    CHECK(pixels(Rotate::by_180) == Pixels{6, 5, 4, 3, 2, 1});
    CHECK(pixels(Rotate::by_270) == Pixels{2, 4, 6, 1, 3, 5});
    CHECK(turned(page, Rotate::by_90).size() == Size{Px{3}, Px{2}});
}

TEST_CASE("quarter by quarter a page comes round") {
    const auto page = numbered({Px{67}, Px{41}});
    auto surface = turned(page, Rotate::by_90);
    surface = turned(surface, Rotate::by_90);
    CHECK(same(surface, turned(page, Rotate::by_180)));
    surface = turned(surface, Rotate::by_90);
    CHECK(same(surface, turned(page, Rotate::by_270)));
    CHECK(same(turned(surface, Rotate::by_90), page));
}

TEST_CASE("parts that are put turned make the turned page") {
    const auto page = numbered({Px{97}, Px{71}});
    for (const auto rotate : all) {
        auto surface = turned(numbered(page.size()), rotate);
        for (auto& pixel : surface.row(0)) pixel = 0; // nothing is right by chance
        for (int top = 0; top < 71; top += 30)
            for (int left = 0; left < 97; left += 40) {
                const Rect box{Px{left}, Px{top}, Px{std::min(40, 97 - left)},
                               Px{std::min(30, 71 - top)}};
                std::vector<std::uint32_t> pixels;
                for (int y = 0; y < box.height.value; ++y)
                    for (int x = 0; x < box.width.value; ++x)
                        pixels.push_back(page.row(top + y)[static_cast<std::size_t>(left + x)]);
                put_turned(surface, {box.size(), std::move(pixels)}, box, rotate);
            }
        CHECK(same(surface, turned(page, rotate)));
    }
}
