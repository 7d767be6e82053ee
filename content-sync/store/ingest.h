// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/diagnostic.h"
#include "content-sync/store/feed_source.h"
#include "content-sync/store/own_form.h"
#include "content-sync/store/picture_decoder.h"
#include "content-sync/store/purge.h"
#include "content-sync/store/scrub.h"
#include "content-sync/store/snapshot.h"
#include "content-sync/store/store.h"

#include <map>
#include <set>

namespace board {

class AssetIntake;

// Most bytes that are taken from a source.
struct TransferBudget {
    std::size_t feed = 4u << 20;
    std::size_t asset = 200u << 20;
    std::size_t all = 2u << 30; // assets of one pass
};

struct IngestOptions {
    std::string channel; // the only one to take; empty: the stored feed's
    TransferBudget budget;
    // For the assets of one pass: a slow server must not hold back the feed, which may recall. The
    // pictures that are not there by then follow in the next pass.
    std::chrono::milliseconds asset_time = std::chrono::minutes{5};
    // Films (type video/*, or a path that ends in .mp4 or .webm) are kept as they come; without
    // this they are left where they are.
    bool films = false;
};

// A file that came and could not be used: not to be fetched again while its source says that it is
// the same.
struct RefusedFile {
    std::string sha256; // what the feed wanted it to be; may be empty
    Arrival file;
    Error why;
};
using RefusedFiles = std::map<std::string, RefusedFile, std::less<>>; // by path

// A file for which the disk had no room: not to be begun again while it has not more.
struct NoRoom {
    std::size_t bytes = 0;    // that are needed at least
    std::size_t declared = 0; // length of the file then; with another it is another file
};
using FilesWithoutRoom = std::map<std::string, NoRoom, std::less<>>; // by path

struct AssetTrouble {
    std::string asset; // id
    Error why;         // begins with the asset's path
    bool came = false; // it was fetched, and cannot be used
};

// What one pass came to.
struct PassReport {
    enum class Outcome { published, unchanged, refused } outcome = Outcome::unchanged;
    std::string digest;                 // of the current snapshot; empty: none
    std::int64_t sequence = 0;          // of its feed
    Message refusal;                    // when refused
    Diagnostics diagnostics;            // of a feed that came in this pass
    std::vector<AssetTrouble> troubles; // the former picture stays, if there was one
    std::optional<Error> no_room;       // the disk is full: what did not arrive for it, and why
    std::vector<std::string> skipped;   // ids of assets that are not kept: neither picture nor film
    std::optional<Error> untidy; // published, but what nobody shows any more could not be removed
    std::vector<std::string> purged; // ids of recalled items whose last copy went in this pass
    // The feed as its editors wrote it, when one was accepted in this pass: for placing notes. What
    // is stored is our own form of it.
    std::optional<Feed> written;
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
        , options_{std::move(options)}
        , rules_{judging_rules()}
        , purge_{store_} {}

    // One pass. An error means that nothing was published, unless the feed recalls what is stored:
    // that is published before its assets are asked for. Fault::io is the machine's, all others are
    // the source's. What was current before an error stays so.
    Result<PassReport> pass(const Clock& clock);

    // Between passes, when there is nothing to do: looks through a little of what is stored, see
    // scrub.h. The next pass brings anew what was found rotten. Fault::io.
    Result<ScrubReport> scrub(const Clock& clock);

    const Store& store() const { return store_; }
    // With its lock, for another Ingest; this one is done.
    Store take_store() && { return std::move(store_); }

  private:
    struct Text;
    void reopen();
    bool may_trust_stored() const;
    Provenance known() const;
    Result<Text> fetch_feed(const Validators& known) const;
    std::string judge(Text& text, PassReport& report) const;
    AssetIntake intake_of(const AssetTable& former, const Provenance& known, const Clock& clock);
    Result<> publish_recall(const std::string& own, const Provenance& provenance,
                            const Clock& clock, PassReport& report);
    void forget_former(const Feed& feed, const AssetTable& table);
    void clear_up(const Clock& clock, PassReport& report);

    Store store_;
    FeedSource& source_;
    PictureDecoder decoder_;
    IngestOptions options_;
    std::string rules_;
    Purge purge_;
    Scrub scrub_;
    std::optional<Snapshot> stored_; // as it was opened last, so that a poll parses nothing
    // What the source said last about files that had not changed: newer than the snapshot's own
    // provenance, which is not rewritten for it.
    std::optional<std::pair<std::string, Provenance>> remembered_; // with the snapshot's digest
    RefusedFiles refused_;
    FilesWithoutRoom without_room_;
    std::set<std::string, std::less<>> sound_; // objects whose digest was checked since the start
};

} // namespace board
