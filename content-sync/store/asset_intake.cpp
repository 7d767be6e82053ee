// SPDX-License-Identifier: MIT
#include "content-sync/store/asset_intake.h"

#include "content-sync/asset_path.h"
#include "content-sync/store/digest.h"

#include <sys/mman.h>

#include <algorithm>
#include <cassert>
#include <cerrno>

namespace board {
namespace {

// A server that does not answer for some files will not for the others either.
constexpr int most_network_faults = 3;

Error wrong_digest() {
    return {Fault::digest,
            {"内容与 feed.json 中的 sha256 不符。请重新上传该文件，或更新 sha256",
             "the content does not match the sha256 in feed.json; upload the file again or correct "
             "the sha256"}};
}

Error giving_up() {
    return {Fault::network,
            {"来源没有应答，本次不再取", "the source does not answer; not asked in this pass"}};
}

Error out_of_time() {
    return {
        Fault::budget,
        {"这一次取素材的时间用完了，下次再取", "no time is left in this pass; asked in the next"}};
}

Error unsafe_path() {
    return {
        Fault::malformed,
        {"路径必须在 feed.json 所在的文件夹之内", "the path must lie below feed.json's folder"}};
}

// A file in memory only: what cameras made never touches the disk.
Result<Fd> memory_file() {
    Fd file{::memfd_create("picture", MFD_CLOEXEC)};
    if (!file) return Error{Fault::io, errno_message(errno)}.within("memfd", "memfd");
    return file;
}

} // namespace

struct AssetIntake::Fetched {
    const StoredAsset* kept = nullptr;    // the same picture as before
    const RefusedFile* refused = nullptr; // the same file as the one refused before
    Fd picture;
    std::string source;
    Arrival arrival;
};

bool AssetIntake::is_sound(const std::string& object) const {
    const auto objects = open_folder_at(means_.store.root(), "objects");
    if (!objects || !Raster::open_at(*objects, object)) return false;
    if (means_.sound.contains(object)) return true;
    const auto file = MappedFile::open_at(*objects, object);
    if (!file || sha256(file->bytes()) != object) return false;
    means_.sound.insert(object);
    return true;
}

const StoredAsset* AssetIntake::stored_from(std::string_view source) const {
    for (const auto* entries : {&table, &former_})
        for (const auto& [id, entry] : *entries)
            if (entry.source == source && is_sound(entry.object)) return &entry;
    return nullptr;
}

// What a bad file's server said of it asks better than what it said of the good one before.
Validators AssetIntake::known_validators(const Asset& asset, const StoredAsset* kept) const {
    if (const auto refused = means_.refused.find(asset.path); refused != means_.refused.end())
        return refused->second.file.validators;
    return kept != nullptr ? known_.assets.find(asset.path)->second.validators : Validators{};
}

Result<AssetIntake::Fetched> AssetIntake::fetch(const Asset& asset, const StoredAsset* kept) {
    const Question question{asset.path, known_validators(asset, kept),
                            std::min(means_.budget.asset, left_)};
    Fetched fetched{nullptr, nullptr, TRY(memory_file()), {}, {}};
    Sha256 hash;
    const auto sink = [&](std::string_view piece) -> Result<> {
        if (is_late()) return out_of_time();
        hash.add(piece);
        left_ -= std::min(left_, piece.size());
        return write_all(fetched.picture, piece);
    };
    const Answer answer = TRY(means_.source.fetch(question, sink));
    const auto refused = means_.refused.find(asset.path);
    const bool unchanged = answer.change == Answer::Change::unchanged;
    if (unchanged && refused == means_.refused.end()) {
        assert(kept); // a source may say so only when asked
        fetched.source = kept->source;
    } else {
        fetched.source = unchanged ? refused->second.file.source : hash.finish();
    }
    if (refused != means_.refused.end() && refused->second.file.source == fetched.source)
        fetched.refused = &refused->second;
    else
        fetched.kept = unchanged ? kept : stored_from(fetched.source);
    fetched.arrival = {fetched.source, answer.validators};
    return fetched;
}

Result<StoredAsset> AssetIntake::decode(const Fd& picture, const std::string& source) {
    constexpr const char* staged = "raster";
    const Fd raster = TRY(means_.store.stage(staged));
    TRY(means_.decoder.decode(picture, raster));
    const Fd staging = TRY(open_folder_at(means_.store.root(), "staging"));
    const Size size = TRY(Raster::open_at(staging, staged)).size();
    std::string object = TRY(means_.store.keep_object(staged, raster));
    means_.sound.insert(object);
    return StoredAsset{source, std::move(object), size};
}

// What came and cannot be used is remembered, lest every pass fetch and decode it again.
Result<StoredAsset> AssetIntake::judge(const Asset& asset, const Fetched& fetched) {
    if (fetched.refused != nullptr && fetched.refused->sha256 == asset.sha256)
        return fetched.refused->why;
    if (!asset.sha256.empty() && fetched.source != asset.sha256) return wrong_digest();
    if (fetched.kept != nullptr) return *fetched.kept;
    return decode(fetched.picture, fetched.source);
}

Result<StoredAsset> AssetIntake::take_one(const Asset& asset) {
    if (!is_safe_asset_path(asset.path)) return unsafe_path();
    if (!asset.sha256.empty())
        if (const auto* kept = stored_from(asset.sha256)) return *kept;
    if (is_late()) return out_of_time();
    // Of a file that was refused for another sha256 than the feed names now, the bytes are needed.
    if (const auto refused = means_.refused.find(asset.path);
        refused != means_.refused.end() && refused->second.sha256 != asset.sha256)
        means_.refused.erase(refused);
    const auto known = known_.assets.find(asset.path);
    const auto* kept = known == known_.assets.end() ? nullptr : stored_from(known->second.source);
    const Fetched fetched = TRY(fetch(asset, kept));
    auto taken = judge(asset, fetched);
    if (taken) {
        means_.refused.erase(asset.path);
        arrivals[asset.path] = fetched.arrival;
    } else if (taken.error().fault != Fault::io) {
        means_.refused.insert_or_assign(asset.path,
                                        RefusedFile{asset.sha256, fetched.arrival, taken.error()});
    }
    return taken;
}

Result<> AssetIntake::take(const Feed& feed, PassReport& report) {
    int network_faults = 0;
    for (const auto& [id, asset] : feed.assets) {
        if (!is_picture(asset)) {
            report.skipped.push_back(id);
            continue;
        }
        auto taken = network_faults < most_network_faults ? take_one(asset) : giving_up();
        if (taken) {
            table[id] = std::move(taken).take();
            continue;
        }
        if (taken.error().fault == Fault::io) return std::move(taken).error();
        if (taken.error().fault == Fault::network) ++network_faults;
        // The last good picture is better than none, and what is known of its file stays known.
        if (const auto former = former_.find(id);
            former != former_.end() && is_sound(former->second.object))
            table[id] = former->second;
        if (const auto known = known_.assets.find(asset.path); known != known_.assets.end())
            arrivals.insert(*known);
        const bool came = taken.error().fault != Fault::network &&
                          taken.error().fault != Fault::missing &&
                          means_.refused.contains(asset.path);
        report.troubles.push_back(
            {id, std::move(taken).error().within(asset.path, asset.path), came});
    }
    return {};
}

} // namespace board
