// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/diagnostic.h"
#include "content-sync/store/feed_source.h"
#include "content-sync/store/picture_decoder.h"
#include "content-sync/store/snapshot.h"
#include "content-sync/store/store.h"

#include <set>

namespace board {

// Most bytes that are taken from a source.
struct TransferBudget {
    std::size_t feed = 4u << 20;
    std::size_t asset = 200u << 20;
    std::size_t all = 2u << 30; // assets of one pass
};

struct IngestOptions {
    std::string channel; // the only one to take; empty: the stored feed's
    TransferBudget budget;
};

struct AssetTrouble {
    std::string asset; // id
    Error why;         // begins with the asset's path
};

// What one pass came to.
struct PassReport {
    enum class Outcome { published, unchanged, refused } outcome = Outcome::unchanged;
    std::string digest;                 // of the current snapshot; empty: none
    std::int64_t sequence = 0;          // of its feed
    Message refusal;                    // when refused
    Diagnostics diagnostics;            // of a feed that came in this pass
    std::vector<AssetTrouble> troubles; // the former picture stays, if there was one
    std::vector<std::string> skipped;   // ids of assets that are no pictures
};

// From a source to a published snapshot. Used by board-sync over HTTP and by board-feed's preview
// over a folder. When nothing is new, nothing is written.
class Ingest {
  public:
    // The source must outlive this object.
    Ingest(Store store, FeedSource& source, PictureDecoder decoder, IngestOptions options)
        : store_{std::move(store)}
        , source_{source}
        , decoder_{std::move(decoder)}
        , options_{std::move(options)} {}

    // One pass. An error means that nothing was published: Fault::io is the machine's, all others
    // are the source's. What was current before stays so.
    Result<PassReport> pass(WallTime now);

    const Store& store() const { return store_; }

  private:
    Provenance known_of(const std::optional<Snapshot>& stored) const;

    Store store_;
    FeedSource& source_;
    PictureDecoder decoder_;
    IngestOptions options_;
    // What the source said last about files that had not changed: newer than the snapshot's own
    // provenance, which is not rewritten for it.
    std::optional<std::pair<std::string, Provenance>> remembered_; // with the snapshot's digest
    std::set<std::string, std::less<>> sound_; // objects whose digest was checked since the start
};

} // namespace board
