// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/cloth.h"
#include "layouts/picture.h"

#include <chrono>

namespace board {

class GlyphMasks;
class RasterSource;

// A flag's cloth in a light wind, with the word on it: drawn flat once, then each column is moved
// by the waves that run through it, and lit by their slope. The word keeps its colour, so that it
// can be read in every fold. Immutable; any thread may draw it.
class StirringFlag {
  public:
    // The cloth's part of the page; at(0s) is what a still picture has there, but for roundings.
    Rect box() const { return box_; }
    Picture at(std::chrono::nanoseconds since_still) const;

  private:
    friend std::vector<StirringFlag> stirring_flags(const Frame& frame, GlyphMasks& masks,
                                                    const RasterSource& rasters);
    StirringFlag(const ClothFlag& flag, Rect box, Picture ground)
        : cloth_{flag}
        , box_{box}
        , ground_{std::move(ground)} {}

    struct Column {
        double edge;         // of the cloth, from the box's top
        int moved;           // the word, downwards, in 1/256 of a pixel
        std::uint32_t shade; // its colour in the light it catches
    };
    Column column(int x, double time) const;
    std::uint32_t word_at(int x, int y) const; // 1/256 of a pixel

    Cloth cloth_;
    Rect box_;
    Colour colour_ = 0, ink_ = 0;
    Picture ground_;                 // the page and the bare pole
    std::vector<std::uint8_t> word_; // coverage, as wide as the box, hanging still
};

// All flags of the frame whose cloth lies on the page.
std::vector<StirringFlag> stirring_flags(const Frame& frame, GlyphMasks& masks,
                                         const RasterSource& rasters);

} // namespace board
