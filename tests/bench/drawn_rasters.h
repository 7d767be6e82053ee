// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/composer.h"

namespace board {

// A photograph of 1920 × 1280 for every asset, drawn by a rule, so that painting has to scale and
// lay down real pixels without a store.
class DrawnRasters final : public RasterSource {
  public:
    DrawnRasters();
    ~DrawnRasters() override;
    DrawnRasters(const DrawnRasters&) = delete;
    DrawnRasters& operator=(const DrawnRasters&) = delete;

    std::optional<Size> raster_size(std::string_view asset) const override;
    Result<Raster> raster(std::string_view asset) const override;

  private:
    std::string folder_;
};

} // namespace board
