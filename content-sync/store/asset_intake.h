// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/incoming_file.h"
#include "content-sync/store/ingest.h"

namespace board {

// The assets' half of a pass: fetches what is new, keeps what is not, decodes what came.
class AssetIntake {
  public:
    struct Means {
        const Store& store;
        FeedSource& source;
        const PictureDecoder& decoder;
        const IngestOptions& options;
        std::set<std::string, std::less<>>& sound;
        RefusedFiles& refused;
        FilesWithoutRoom& without_room;
        const Clock& clock;
        SteadyTime deadline; // afterwards nothing is fetched any more
    };

    // `former` and `known` are the stored snapshot's.
    AssetIntake(Means means, const AssetTable& former, const Provenance& known);

    // Only a fault of the machine is an error; what fails for one asset goes into the report, and
    // so does a disk that is full.
    Result<> take(const Feed& feed, PassReport& report);

    // What is stored of the feed's assets, by their ids, also where another file is named now. Its
    // bytes are not read: whoever shows it reads them.
    AssetTable stock_for(const Feed& feed) const;

    AssetTable table;
    std::map<std::string, Arrival, std::less<>> arrivals;

  private:
    enum class Sort { picture, film };
    struct Wanted;
    struct Fetched;
    std::optional<Sort> sort_of(const Asset& asset) const;
    Result<Wanted> wanted_of(const Asset& asset, Sort sort) const;
    Result<StoredAsset> take_one(const Wanted& wanted);
    Result<StoredAsset> ask_for(const Wanted& wanted);
    Result<StoredAsset> judge(const Wanted& wanted, Fetched& fetched);
    void stay_behind(const Asset& asset, Sort sort);
    void note_no_room(const Wanted& wanted, std::size_t bytes);
    Result<> check_room(const Wanted& wanted);
    Validators known_validators(const Asset& asset, const StoredAsset* kept) const;
    bool is_late() const { return means_.clock.steady() >= means_.deadline; }
    Result<> fetch(const Wanted& wanted, Fetched& fetched, const StoredAsset* kept);
    Result<Answer> transfer(const Wanted& wanted, IncomingFile& file, const Validators& known);
    Result<StoredAsset> keep_film(IncomingFile& file, const std::string& source) const;
    Result<StoredAsset> decode(const Wanted& wanted, Fetched& fetched);
    // What is stored of a file of this digest, if it is still whole and what is wanted.
    const StoredAsset* stored_from(std::string_view source, Sort sort) const;
    bool lies_there(const StoredAsset& entry) const; // as long as it should be
    bool is_sound(const StoredAsset& entry) const;
    Result<> prune_parts(const Feed& feed) const;

    Means means_;
    const AssetTable& former_;
    const Provenance& known_;
    std::multimap<std::string_view, const StoredAsset*> by_source_; // of former_ and table
    Result<Fd> objects_;
    std::size_t left_;
};

} // namespace board
