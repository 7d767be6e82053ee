// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/snapshot.h"
#include "layouts/composer.h"

namespace board {

// A snapshot as the composer's source of photographs.
class SnapshotRasters final : public RasterSource {
  public:
    explicit SnapshotRasters(const Snapshot& snapshot)
        : snapshot_{snapshot} {}

    std::optional<Size> raster_size(std::string_view asset) const override {
        return snapshot_.raster_size(asset);
    }
    Result<Raster> raster(std::string_view asset) const override { return snapshot_.raster(asset); }

  private:
    const Snapshot& snapshot_;
};

} // namespace board
