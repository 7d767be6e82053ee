// SPDX-License-Identifier: MIT
// AssetIntake: what is stored already, and whether it is still whole.

#include "content-sync/store/asset_intake.h"
#include "content-sync/store/file_digest.h"

#include <fcntl.h>

#include <cerrno>

namespace board {

// What cannot be looked at is not for that away or rotten: only what is known to be is fetched
// anew.
bool AssetIntake::lies_there(const StoredAsset& entry) const {
    if (!objects_) return true;
    struct stat status {};
    if (::fstatat(objects_->number(), entry.object.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno != ENOENT;
    return S_ISREG(status.st_mode) && status.st_size == entry.object_bytes();
}

// By its length at every pass; by its bytes once, and for films, which are long, by Scrub.
bool AssetIntake::is_sound(const StoredAsset& entry) const {
    if (!lies_there(entry)) return false;
    if (entry.is_film() || means_.sound.contains(entry.object)) return true;
    const Fd file{
        ::openat(objects_->number(), entry.object.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
    if (!file) return errno != ENOENT && errno != ELOOP;
    const auto digest = sha256_of(file, [this] { means_.store.progress(); });
    if (!digest) return true;
    if (*digest != entry.object) return false;
    means_.sound.insert(entry.object);
    return true;
}

const StoredAsset* AssetIntake::stored_from(std::string_view source, Sort sort) const {
    const auto [begin, end] = by_source_.equal_range(source);
    for (auto each = begin; each != end; ++each) {
        const StoredAsset& entry = *each->second;
        const bool fits = sort == Sort::film
                              ? entry.is_film()
                              : !entry.is_film() && entry.serves(means_.decoder.longest_edge());
        if (fits && is_sound(entry)) return &entry;
    }
    return nullptr;
}

// What a bad file's server said of it asks better than what it said of the good one before.
Validators AssetIntake::known_validators(const Asset& asset, const StoredAsset* kept) const {
    if (const auto refused = means_.refused.find(asset.path); refused != means_.refused.end())
        return refused->second.file.validators;
    return kept != nullptr ? known_.assets.find(asset.path)->second.validators : Validators{};
}

AssetTable AssetIntake::stock_for(const Feed& feed) const {
    AssetTable stock;
    for (const auto& [id, asset] : feed.assets) {
        const auto sort = sort_of(asset);
        const auto former = former_.find(id);
        if (sort && former != former_.end() && former->second.is_film() == (*sort == Sort::film) &&
            lies_there(former->second))
            stock.insert(*former);
    }
    return stock;
}

// The last good picture is better than none, and what is known of its file stays known.
void AssetIntake::stay_behind(const Asset& asset, Sort sort) {
    if (const auto former = former_.find(asset.id);
        former != former_.end() && former->second.is_film() == (sort == Sort::film) &&
        is_sound(former->second))
        table[asset.id] = former->second;
    if (const auto known = known_.assets.find(asset.path); known != known_.assets.end())
        arrivals.insert(*known);
}

} // namespace board
