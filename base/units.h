// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>

namespace board {

// A number with a unit: adds to its own kind, scales by bare numbers, mixes with nothing else.
template<class Tag, class Rep>
struct Unit {
    Rep value{};

    constexpr Unit() = default;
    constexpr explicit Unit(Rep number)
        : value{number} {}

    constexpr auto operator<=>(const Unit&) const = default;
    constexpr Unit operator-() const { return Unit{static_cast<Rep>(-value)}; }
    constexpr Unit& operator+=(Unit other) {
        value += other.value;
        return *this;
    }
    constexpr Unit& operator-=(Unit other) {
        value -= other.value;
        return *this;
    }
    friend constexpr Unit operator+(Unit a, Unit b) { return a += b; }
    friend constexpr Unit operator-(Unit a, Unit b) { return a -= b; }
    friend constexpr Unit operator*(Unit a, Rep scale) { return Unit{a.value * scale}; }
    friend constexpr Unit operator*(Rep scale, Unit a) { return Unit{a.value * scale}; }
    friend constexpr Unit operator/(Unit a, Rep scale) { return Unit{a.value / scale}; }
    friend constexpr Rep operator/(Unit a, Unit b) { return a.value / b.value; }
};

// Whole pixels of the picture.
using Px = Unit<struct PxTag, int>;
// Pixels in 26.6 fixed point, the unit of HarfBuzz and FreeType.
using F26Dot6 = Unit<struct F26Dot6Tag, int>;
// A glyph's number in its face.
using GlyphId = Unit<struct GlyphIdTag, std::uint32_t>;

constexpr F26Dot6 to_f26dot6(Px px) {
    return F26Dot6{px.value * 64};
}
constexpr Px round_px(F26Dot6 x) {
    return Px{(x.value + 32) >> 6};
}
constexpr Px ceil_px(F26Dot6 x) {
    return Px{(x.value + 63) >> 6};
}
constexpr Px floor_px(F26Dot6 x) {
    return Px{x.value >> 6};
}

struct Size {
    Px width, height;
    bool operator==(const Size&) const = default;
};

// A rectangle of a picture: x to the right, y downwards.
struct Rect {
    Px x, y, width, height;
    bool operator==(const Rect&) const = default;
    constexpr Px right() const { return x + width; }
    constexpr Px bottom() const { return y + height; }
    constexpr Size size() const { return {width, height}; }
    constexpr bool empty() const { return width <= Px{} || height <= Px{}; }
};

constexpr bool is_within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

// Whether some pixel lies in both.
constexpr bool meet(const Rect& a, const Rect& b) {
    return !a.empty() && !b.empty() && a.x < b.right() && b.x < a.right() && a.y < b.bottom() &&
           b.y < a.bottom();
}

} // namespace board
