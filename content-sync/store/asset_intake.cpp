// SPDX-License-Identifier: MIT
#include "content-sync/store/asset_intake.h"

#include "content-sync/asset_path.h"
#include "content-sync/store/intake_errors.h"

#include <algorithm>
#include <cassert>

namespace board {
namespace {

// A server that does not answer for some files will not for the others either.
constexpr int most_network_faults = 3;

bool is_film(const Asset& asset) {
    if (!asset.type.empty()) return asset.type.starts_with("video/");
    return asset.path.ends_with(".mp4") || asset.path.ends_with(".webm");
}

} // namespace

struct AssetIntake::Wanted {
    const Asset& asset;
    Sort sort;
    std::string sha256;    // as the manifest or the feed says; may be empty
    std::size_t bytes = 0; // the same; 0: nobody says
    std::size_t limit = 0;
};

struct AssetIntake::Fetched {
    std::optional<IncomingFile> file;
    const StoredAsset* kept = nullptr;    // the same file as before
    const RefusedFile* refused = nullptr; // the same file as the one refused before
    Arrival arrival;
    PictureDecoder::Blame blame = PictureDecoder::Blame::picture;
};

AssetIntake::AssetIntake(Means means, const AssetTable& former, const Provenance& known)
    : means_{means}
    , former_{former}
    , known_{known}
    , objects_{open_folder_at(means.store.root(), "objects")}
    , left_{means.options.budget.all} {
    for (const auto& [id, entry] : former_) by_source_.emplace(entry.source, &entry);
}

std::optional<AssetIntake::Sort> AssetIntake::sort_of(const Asset& asset) const {
    if (is_picture(asset)) return Sort::picture;
    if (means_.options.films && is_film(asset)) return Sort::film;
    return std::nullopt;
}

Result<AssetIntake::Wanted> AssetIntake::wanted_of(const Asset& asset, Sort sort) const {
    if (!is_safe_asset_path(asset.path)) return unsafe_path();
    const std::size_t most = means_.options.budget.asset;
    Wanted wanted{asset, sort, asset.sha256, 0, most};
    if (asset.bytes && *asset.bytes > 0) wanted.bytes = static_cast<std::size_t>(*asset.bytes);
    if (const auto promise = means_.source.promise(asset.path)) {
        if (!asset.sha256.empty() && asset.sha256 != promise->sha256) return two_digests();
        wanted.sha256 = promise->sha256;
        wanted.bytes = promise->bytes;
        wanted.limit = std::min(wanted.limit, std::max<std::size_t>(promise->bytes, 1));
    }
    if (wanted.bytes > most) return too_long(most);
    return wanted;
}

void AssetIntake::note_no_room(const Wanted& wanted, std::size_t bytes) {
    means_.without_room[wanted.asset.path] = {bytes, wanted.bytes};
}

// Before a file is begun again that had no room.
Result<> AssetIntake::check_room(const Wanted& wanted) {
    const auto before = means_.without_room.find(wanted.asset.path);
    if (before == means_.without_room.end()) return {};
    if (before->second.declared == wanted.bytes) TRY(means_.store.check_room(before->second.bytes));
    means_.without_room.erase(before);
    return {};
}

Result<Answer> AssetIntake::transfer(const Wanted& wanted, IncomingFile& file,
                                     const Validators& known) {
    const auto sink = [&](std::string_view piece) -> Result<> {
        if (is_late()) return out_of_time();
        left_ -= std::min(left_, piece.size());
        return file.add(piece);
    };
    Question question{wanted.asset.path, known, std::min(wanted.limit, left_ + file.bytes())};
    question.part = file.part();
    question.begins = [&](const Validators& validators) { file.begins(validators); };
    auto answer = means_.source.fetch(question, sink);
    if (file.lacks_room()) note_no_room(wanted, file.bytes());
    if (!answer) TRY(file.leave());
    return answer;
}

// What was gone on with and is not the promised file is thrown away, and fetched once as a whole.
Result<> AssetIntake::fetch(const Wanted& wanted, Fetched& fetched, const StoredAsset* kept) {
    const Asset& asset = wanted.asset;
    const ExpectedFile expected{part_name(means_.source.address(), asset.path, wanted.sha256),
                                wanted.sha256, wanted.bytes, wanted.sort == Sort::film};
    std::string source;
    Answer answer;
    for (;;) {
        IncomingFile& file = fetched.file.emplace(means_.store, expected);
        auto opened = file.open();
        if (file.lacks_room()) note_no_room(wanted, wanted.bytes);
        TRY(std::move(opened));
        if (!file.is_whole()) answer = TRY(transfer(wanted, file, known_validators(asset, kept)));
        source = file.digest();
        if (!file.was_resumed() || source == wanted.sha256) break;
        TRY(file.discard());
    }
    const auto refused = means_.refused.find(asset.path);
    const bool unchanged = answer.change == Answer::Change::unchanged;
    if (unchanged && refused == means_.refused.end()) {
        assert(kept); // a source may say so only when asked
        source = kept->source;
    } else if (unchanged) {
        source = refused->second.file.source;
    }
    if (refused != means_.refused.end() && refused->second.file.source == source)
        fetched.refused = &refused->second;
    else
        fetched.kept = unchanged ? kept : stored_from(source, wanted.sort);
    fetched.arrival = {std::move(source), answer.validators};
    return {};
}

Result<StoredAsset> AssetIntake::decode(const Wanted& wanted, Fetched& fetched) {
    constexpr const char* staged = "raster";
    const Fd raster = TRY(means_.store.stage(staged));
    if (auto decoded = means_.decoder.decode(fetched.file->file(), raster, &fetched.blame);
        !decoded) {
        struct stat status {};
        if (means_.store.is_full() && ::fstat(raster.number(), &status) == 0)
            note_no_room(wanted, static_cast<std::size_t>(status.st_size));
        TRY(means_.store.remove_part(staged));
        return std::move(decoded).error();
    }
    const Fd staging = TRY(open_folder_at(means_.store.root(), "staging"));
    const Size size = TRY(Raster::open_at(staging, staged)).size();
    std::string object = TRY(means_.store.keep_object(staged, raster));
    means_.sound.insert(object);
    return StoredAsset{fetched.arrival.source, std::move(object), size,
                       means_.decoder.longest_edge()};
}

Result<StoredAsset> AssetIntake::keep_film(IncomingFile& file, const std::string& source) const {
    TRY(file.keep(source));
    StoredAsset film;
    film.source = film.object = source;
    film.film_bytes = static_cast<std::int64_t>(file.bytes());
    return film;
}

// What came and cannot be used is remembered, lest every pass fetch and decode it again.
Result<StoredAsset> AssetIntake::judge(const Wanted& wanted, Fetched& fetched) {
    const std::string& source = fetched.arrival.source;
    if (fetched.refused != nullptr && fetched.refused->sha256 == wanted.sha256)
        return fetched.refused->why;
    if (!wanted.sha256.empty() && source != wanted.sha256) return wrong_digest();
    if (fetched.kept != nullptr) return *fetched.kept;
    if (fetched.file->bytes() == 0) return empty_file();
    if (wanted.sort == Sort::film) return keep_film(*fetched.file, source);
    return decode(wanted, fetched);
}

Result<StoredAsset> AssetIntake::ask_for(const Wanted& wanted) {
    const std::string& path = wanted.asset.path;
    // Of a file that was refused for another sha256 than is named now, the bytes are needed.
    auto refused = means_.refused.find(path);
    if (refused != means_.refused.end() && refused->second.sha256 != wanted.sha256)
        refused = (means_.refused.erase(refused), means_.refused.end());
    // The very bytes that are wanted: they will not get better.
    if (refused != means_.refused.end() && refused->second.file.source == wanted.sha256)
        return refused->second.why;
    if (is_late()) return out_of_time();
    TRY(check_room(wanted));
    const auto known = known_.assets.find(path);
    const auto* kept =
        known == known_.assets.end() ? nullptr : stored_from(known->second.source, wanted.sort);
    Fetched fetched;
    TRY(fetch(wanted, fetched, kept));
    auto taken = judge(wanted, fetched);
    TRY(fetched.file->discard());
    if (taken) {
        means_.refused.erase(path);
        arrivals[path] = fetched.arrival;
    } else if (taken.error().fault != Fault::io &&
               fetched.blame == PictureDecoder::Blame::picture) {
        means_.refused.insert_or_assign(path,
                                        RefusedFile{wanted.sha256, fetched.arrival, taken.error()});
    }
    return taken;
}

Result<StoredAsset> AssetIntake::take_one(const Wanted& wanted) {
    if (!wanted.sha256.empty())
        if (const auto* kept = stored_from(wanted.sha256, wanted.sort)) {
            if (const auto known = known_.assets.find(wanted.asset.path);
                known != known_.assets.end() && known->second.source == wanted.sha256)
                arrivals.insert(*known);
            return *kept;
        }
    return ask_for(wanted);
}

Result<> AssetIntake::take(const Feed& feed, PassReport& report) {
    if (!objects_) return Error{Fault::io, objects_.error().what};
    TRY(prune_parts(feed));
    int network_faults = 0;
    for (const auto& [id, asset] : feed.assets) {
        const auto sort = sort_of(asset);
        if (!sort) {
            report.skipped.push_back(id);
            continue;
        }
        const auto wanted = wanted_of(asset, *sort);
        auto taken = !wanted                                ? wanted.error()
                     : network_faults < most_network_faults ? take_one(*wanted)
                                                            : giving_up();
        if (taken) {
            const auto& entry = table[id] = std::move(taken).take();
            by_source_.emplace(entry.source, &entry);
            continue;
        }
        const Fault fault = taken.error().fault;
        if (fault == Fault::io && !means_.without_room.contains(asset.path) &&
            !means_.store.is_full())
            return std::move(taken).error();
        if (fault == Fault::network) ++network_faults;
        stay_behind(asset, *sort);
        const bool came = fault != Fault::network && fault != Fault::missing &&
                          means_.refused.contains(asset.path);
        Error why = std::move(taken).error().within(asset.path, asset.path);
        if (fault == Fault::io && !report.no_room) report.no_room = why;
        report.troubles.push_back({id, std::move(why), came});
    }
    return {};
}

// Only what the feed names may lie about half fetched, and what is stored already does not.
Result<> AssetIntake::prune_parts(const Feed& feed) const {
    const Fd staging = TRY(open_folder_at(means_.store.root(), "staging"));
    if (TRY(list_folder(staging)).empty()) return {};
    std::set<std::string, std::less<>> named;
    for (const auto& [id, asset] : feed.assets)
        if (const auto sort = sort_of(asset))
            if (const auto wanted = wanted_of(asset, *sort))
                named.insert(part_name(means_.source.address(), asset.path, wanted->sha256));
    return means_.store.keep_parts(named);
}

} // namespace board
