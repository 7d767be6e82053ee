// SPDX-License-Identifier: MIT
#include "player/ticker_band.h"

#include "player/turned.h"

#include <algorithm>
#include <cassert>

namespace board {
namespace {

constexpr int characters_a_second = 5;

Picture closed(const Picture& strip) {
    const Size size{strip.size().width + Px{1}, strip.size().height};
    std::vector<std::uint32_t> pixels;
    pixels.reserve(static_cast<std::size_t>(size.width.value) *
                   static_cast<std::size_t>(size.height.value));
    for (int y = 0; y < size.height.value; ++y) {
        const auto row = strip.row(y);
        pixels.insert(pixels.end(), row.begin(), row.end());
        pixels.push_back(row.front());
    }
    return {size, std::move(pixels)};
}

} // namespace

TickerBand::TickerBand(const Ticker& ticker, const Picture& strip, Size page, Rotate rotate)
    : box_{turned(ticker.box, page, rotate)}
    , rotate_{rotate}
    , length_{strip.size().width.value}
    , speed_{std::int64_t{ticker.whole.em.value} * characters_a_second}
    , strip_{turned(closed(strip), rotate)} {
    assert(strip.size().height == ticker.box.height);
}

std::int64_t TickerBand::run_at(WallTime now) const {
    const auto round = length_ * 256;
    const auto run = now.time_since_epoch().count() * speed_ * 256 / 1000 % round;
    return run < 0 ? run + round : run;
}

void TickerBand::draw(Picture& surface, WallTime now) const {
    const auto run = run_at(now);
    const auto between = static_cast<BlendWeight>(run % 256);
    if (rotate_ == Rotate::by_0 || rotate_ == Rotate::by_180)
        draw_across(surface, run / 256, between);
    else
        draw_upwards(surface, run / 256, between);
}

// Each row in runs up to the line's end. Upside down, the line's last column comes first, and the
// band's first column is the line's farthest.
void TickerBand::draw_across(Picture& surface, std::int64_t column, BlendWeight between) const {
    const bool back = rotate_ == Rotate::by_180;
    const auto width = std::int64_t{box_.width.value};
    for (std::int64_t done = 0; done < width;) {
        const auto at = back ? (column + width - 1 - done) % length_ : (column + done) % length_;
        const auto count = std::min(width - done, back ? at + 1 : length_ - at);
        const auto first = static_cast<std::size_t>(back ? length_ - at : at);
        const auto next = back ? first - 1 : first + 1;
        const auto size = static_cast<std::size_t>(count);
        for (int y = 0; y < box_.height.value; ++y) {
            const auto line = std::as_const(strip_).row(y);
            const auto left = static_cast<std::size_t>(box_.x.value + done);
            blend(surface.row(box_.y.value + y).subspan(left, size), line.subspan(first, size),
                  line.subspan(next, size), between);
        }
        done += count;
    }
}

// The line's columns are rows here, those of the strip and those of the band.
void TickerBand::draw_upwards(Picture& surface, std::int64_t column, BlendWeight between) const {
    const bool back = rotate_ == Rotate::by_270;
    const int height = box_.height.value;
    const auto left = static_cast<std::size_t>(box_.x.value);
    const auto width = static_cast<std::size_t>(box_.width.value);
    const auto row = [&](std::int64_t at) {
        return std::as_const(strip_).row(static_cast<int>(back ? length_ - at : at));
    };
    for (int y = 0; y < height; ++y) {
        const auto at = (column + (back ? height - 1 - y : y)) % length_;
        blend(surface.row(box_.y.value + y).subspan(left, width), row(at), row(at + 1), between);
    }
}

} // namespace board
