// SPDX-License-Identifier: MIT
#include "layouts/paint_ticker.h"

#include "layouts/canvas.h"
#include "layouts/greyscale.h"
#include "layouts/paint_text.h"

#include <algorithm>

namespace board {

void paint_ticker(Canvas& canvas, const Ticker& ticker, GlyphMasks& masks) {
    canvas.fill(ticker.box, ticker.ground);
    if (ticker.part >= ticker.parts.size()) return;
    paint_text(canvas,
               {ticker.parts[ticker.part], ticker.box.x + ticker.inset, ticker.baseline, ticker.box,
                ticker.ink, ticker.role},
               masks);
}

Picture ticker_strip(const Ticker& ticker, GlyphMasks& masks) {
    const Size size{std::max(Px{1}, ceil_px(ticker.whole.measure)), ticker.box.height};
    Canvas canvas{size, ticker.ground};
    paint_text(canvas,
               {ticker.whole, Px{}, ticker.baseline - ticker.box.y, {}, ticker.ink, ticker.role},
               masks);
    auto pixels = std::move(canvas).take();
    if (ticker.greyscale) make_grey(pixels);
    return Picture{size, std::move(pixels)};
}

} // namespace board
