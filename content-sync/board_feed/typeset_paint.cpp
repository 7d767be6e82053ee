// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/typeset_paint.h"

#include "layouts/paint.h"

namespace board {
namespace {

class NoRasters : public RasterSource {
  public:
    std::optional<Size> raster_size(std::string_view) const override { return std::nullopt; }
    Result<Raster> raster(std::string_view) const override {
        return Error{Fault::missing, {"这里没有图片", "there are no pictures here"}};
    }
};

} // namespace

Picture paint_type(const Frame& frame, GlyphMasks& masks) {
    return paint(frame, masks, NoRasters{});
}

} // namespace board
