// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/ingest.h"

namespace board {

// The assets' half of a pass: fetches what is new, keeps what is not, decodes what came.
class AssetIntake {
  public:
    struct Means {
        const Store& store;
        FeedSource& source;
        const PictureDecoder& decoder;
        const TransferBudget& budget;
        std::set<std::string, std::less<>>& sound;
        RefusedFiles& refused;
        const Clock& clock;
        SteadyTime deadline; // afterwards nothing is fetched any more
    };

    // `former` and `known` are the stored snapshot's.
    AssetIntake(Means means, const AssetTable& former, const Provenance& known)
        : means_{means}
        , former_{former}
        , known_{known}
        , left_{means.budget.all} {}

    // Only a fault of the machine is an error; what fails for one asset goes into the report.
    Result<> take(const Feed& feed, PassReport& report);

    AssetTable table;
    std::map<std::string, Arrival, std::less<>> arrivals;

  private:
    struct Fetched;
    Result<StoredAsset> take_one(const Asset& asset);
    Result<StoredAsset> judge(const Asset& asset, const Fetched& fetched);
    Validators known_validators(const Asset& asset, const StoredAsset* kept) const;
    bool is_late() const { return means_.clock.steady() >= means_.deadline; }
    Result<Fetched> fetch(const Asset& asset, const StoredAsset* kept);
    Result<StoredAsset> decode(const Fd& picture, const std::string& source);
    // The stored picture made from a file of this digest, if its raster is still whole.
    const StoredAsset* stored_from(std::string_view source) const;
    bool is_sound(const std::string& object) const;

    Means means_;
    const AssetTable& former_;
    const Provenance& known_;
    std::size_t left_;
};

} // namespace board
