// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/feed.h"
#include "layouts/frame.h"
#include "layouts/picture.h"
#include "player/blend.h"

namespace board {

// The ticker as it runs: five characters a second, which is as fast as people read, its place a
// function of the wall clock alone, so that screens of one kind agree. Between two pixels it is a
// blend of both neighbours. Immutable.
class TickerBand {
  public:
    // `strip` is the ticker's whole line, upright (Composer::ticker_strip), `page` the upright
    // page's size.
    TickerBand(const Ticker& ticker, const Picture& strip, Size page, Rotate rotate);

    Rect box() const { return box_; } // on the surface
    // How far the line has run by `now`, in 1/256 of a pixel.
    std::int64_t run_at(WallTime now) const;
    // Draws the band onto a picture of the surface.
    void draw(Picture& surface, WallTime now) const;

  private:
    void draw_across(Picture& surface, std::int64_t column, BlendWeight between) const;
    void draw_upwards(Picture& surface, std::int64_t column, BlendWeight between) const;

    Rect box_;
    Rotate rotate_;
    std::int64_t length_; // of a round, in pixels
    std::int64_t speed_;  // in pixels a second
    Picture strip_;       // turned; one round and the first column once more
};

} // namespace board
