// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"
#include "content-sync/store/asset_table.h"
#include "content-sync/store/provenance.h"

#include <functional>
#include <set>

namespace board {

// The writer's side of a store. There is one writer at a time (`lock`); readers use Snapshot.
//
//   objects/<sha256>     rasters and films, named by their own digest
//   snapshots/<digest>/  feed.json (what was accepted, see own_form.h), assets.json, snapshot.json
//   current, previous    symbolic links to snapshots, replaced by rename
//   staging/             what is being made; emptied but for parts when a writer opens the store
//   sync.json            how the last pass went, see sync_status.h
//   trust.json           what is believed of a signed feed, see trust.h
//   clock, lock, reserve empty, see clock_floor.h; one writer's; room put aside
//   recalls.json         receipts, see recall_receipts.h; recalling.json: see purge.h
//
// A live file is never written to. After a power cut at any moment, `current` is the old snapshot
// or the new one, whole: POSIX rename(2), and fsync(2) of every file and folder before it counts.
class Store {
  public:
    // Called with the name of each step before it is taken; tests end the process there.
    using Step = std::function<void(std::string_view step)>;

    // Makes the folders where there are none. Fault::io, with advice, when they cannot be written
    // or another writer is at work.
    static Result<Store> open(const std::string& path, Step step = {});

    const std::string& path() const { return path_; }
    const Fd& root() const { return root_; }
    bool is_full() const; // less than 1 MB free
    // Says that work goes on which takes no step, such as reading what is stored: Step "go on".
    void progress() const { step("go on"); }

    // A new empty file in staging/, to be given to keep_object().
    Result<Fd> stage(const std::string& name) const;
    // Moves a staged raster among the objects, whole and safe on disk, and returns its digest.
    Result<std::string> keep_object(const std::string& staged, const Fd& file) const;
    // Makes a snapshot of the given files and points `current` at it. Its objects must be kept.
    Result<std::string> publish(std::string_view feed, const AssetTable& assets,
                                const Provenance& provenance) const;
    // Removes snapshots that are neither current nor previous nor open anywhere, and the objects
    // that no remaining one needs; nothing while `current` cannot be read.
    Result<> collect() const;

    // Gives back the space of everything that never came to be published, as after a full disk.
    enum class Parts { kept, given_back };
    Result<> tidy(Parts parts = Parts::given_back) const;

    // replace_file_at() in the store's root.
    Result<> write_note(const std::string& name, std::string_view bytes) const;
    Result<> remove_note(const std::string& name) const;

    // Points `previous` at a snapshot of the given files, whose objects must be there; the one that
    // it pointed at is left to collect(). Where it would be the current one there is no previous.
    Result<> replace_previous(std::string_view feed, const AssetTable& assets,
                              const Provenance& provenance) const;
    Result<> drop_previous() const;

    // `reserve` holds room for a feed that may recall; keep_reserve() makes it where there is none
    // and the disk has room, give_reserve() gives it back and says whether there was one.
    void keep_reserve() const;
    bool give_reserve() const;

    // Whether so many bytes and a tenth more have room; an error says how many are missing.
    Result<> check_room(std::uint64_t bytes) const;
    // A file in staging/ that lives until it is whole: made where there is none. Beside it may lie
    // a note of the same name with part_note behind it.
    static constexpr std::string_view part_prefix = "part-", part_note = ".json";
    static bool is_part(std::string_view staged) { return staged.starts_with(part_prefix); }
    Result<Fd> open_part(const std::string& name) const;
    Result<> remove_part(const std::string& name) const;
    // Removes all parts but those named.
    Result<> keep_parts(const std::set<std::string, std::less<>>& names) const;
    // Moves a part, whose bytes were hashed as they were written, among the objects, safe on disk.
    Result<> keep_film(const std::string& part, const Fd& file, const std::string& digest) const;

  private:
    Store(std::string path, Step step)
        : path_{std::move(path)}
        , step_{std::move(step)} {}
    Result<> open_folders();
    Result<> take_lock();
    Result<> stage_snapshot(const std::string& digest, std::string_view feed,
                            std::string_view assets, const Provenance& provenance) const;
    Result<> keep_previous(const std::string& digest) const;
    Result<> point(const char* pointer, const std::string& digest) const;
    Result<> discard(const Fd& folder, const std::string& name) const;
    void step(std::string_view name) const {
        if (step_) step_(name);
    }

    std::string path_;
    Step step_;
    Fd root_, objects_, snapshots_, staging_, lock_;
};

} // namespace board
