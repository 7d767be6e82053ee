// SPDX-License-Identifier: MIT
#pragma once

#include "base/raster.h"
#include "content-sync/feed.h"
#include "content-sync/store/asset_table.h"
#include "content-sync/store/provenance.h"

#include <optional>

namespace board {

// What one sync pass published, immutable: a feed and the rasters of its pictures. An open snapshot
// holds a shared lock, so that the collector leaves its files alone; everything is read relative to
// descriptors opened once, so a swap in between changes nothing.
class Snapshot {
  public:
    // The store's current snapshot; where that is broken the previous one, else the newest whole
    // one that is left, and then trouble() says why. Items that are being recalled are left out of
    // each, see recalling.h. Fault::missing: the store has none yet.
    static Result<Snapshot> open_current(const std::string& store);
    // The one that `pointer` ("current", "previous") names, and no other.
    static Result<Snapshot> open_pointer(const Fd& root, const char* pointer);

    const std::string& digest() const { return digest_; } // its folder's name
    const Feed& feed() const { return feed_; }
    WallTime published() const { return provenance_.published; }

    // Why this is not the snapshot that `current` points at; nothing on all good days.
    const std::optional<Message>& trouble() const { return trouble_; }
    // What current_snapshot() said when this was opened: compare this, not digest(), when polling,
    // or a broken `current` would be opened again every second.
    const std::string& pointed_at() const { return pointed_at_; }

    // The picture of an asset; its SHA-256 is checked at every call, by reading it, for a disk may
    // rot at any time. Safe from several threads. Fault::missing: the feed names it but it did not
    // arrive; Fault::digest: the disk has changed it; Fault::unsupported: it is a film.
    Result<Raster> raster(std::string_view asset) const;
    // Its size, known without opening it; a film has none.
    std::optional<Size> raster_size(std::string_view asset) const;

    const AssetTable& assets() const { return assets_; }
    const Provenance& provenance() const { return provenance_; }

  private:
    Snapshot(Fd objects, Fd folder, std::string digest, Feed feed, AssetTable assets,
             Provenance provenance);
    static Result<Snapshot> open_newest(const Fd& root);
    static Result<Snapshot> open(const Fd& root, const std::string& digest);

    Fd objects_, folder_;
    std::string digest_, pointed_at_;
    std::optional<Message> trouble_;
    Feed feed_;
    AssetTable assets_;
    Provenance provenance_;
};

// The digest that `current` points at, without opening it: what the player polls once a second.
Result<std::string> current_snapshot(const std::string& store);

// The same for a pointer (`current`, `previous`) of an open store.
Result<std::string> read_snapshot_pointer(const Fd& root, const std::string& pointer);

// A snapshot's name: SHA-256 over its feed.json and assets.json.
std::string snapshot_digest(std::string_view feed, std::string_view assets);

} // namespace board
