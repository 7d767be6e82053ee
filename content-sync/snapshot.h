// SPDX-License-Identifier: MIT
#pragma once

#include "base/raster.h"
#include "content-sync/feed.h"

#include <map>

namespace board {

// What one sync pass published, immutable: a feed and the rasters of its pictures. An open snapshot
// holds a shared lock, so that the collector leaves its files alone; everything is read relative to
// descriptors opened once, so a swap in between changes nothing.
class Snapshot {
  public:
    // The store's current snapshot. Fault::missing: the store has none yet.
    static Result<Snapshot> open_current(const std::string& store);

    const std::string& digest() const { return digest_; } // its folder's name
    const Feed& feed() const { return feed_; }
    WallTime published() const { return published_; }

    // The picture of an asset. Fault::missing: the feed names it but it did not arrive.
    Result<Raster> raster(std::string_view asset) const;
    // Its size, known without opening it.
    std::optional<Size> raster_size(std::string_view asset) const;

  private:
    struct StoredRaster {
        std::string object;
        Size size;
    };
    using Rasters = std::map<std::string, StoredRaster, std::less<>>;

    Snapshot(Fd objects, Fd folder, std::string digest, Feed feed, WallTime published,
             Rasters rasters);

    Fd objects_, folder_;
    std::string digest_;
    Feed feed_;
    WallTime published_;
    Rasters rasters_;
};

// The digest that `current` points at, without opening it: what the player polls once a second.
Result<std::string> current_snapshot(const std::string& store);

} // namespace board
