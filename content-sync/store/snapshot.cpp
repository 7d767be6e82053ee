// SPDX-License-Identifier: MIT
#include "content-sync/store/snapshot.h"

#include "content-sync/store/digest.h"
#include "content-sync/store/recalling.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <climits>

namespace board {
namespace {

constexpr std::size_t most_feed_bytes = 4u << 20, most_table_bytes = 4u << 20;
constexpr std::string_view pointer_prefix = "snapshots/";

Error changed_on_disk(const std::string& name) {
    return {Fault::digest,
            {name + " 与其校验值不符，磁盘上的内容已被改动或损坏",
             name + " does not match its digest: the disk has changed it"}};
}

Result<> lock_shared(const Fd& folder) {
    while (::flock(folder.number(), LOCK_SH) != 0)
        if (errno != EINTR) return Error{Fault::io, errno_message(errno)};
    return {};
}

Result<Feed> read_stored_feed(std::string bytes) {
    FeedReading reading = read_feed(std::move(bytes));
    if (!reading.feed)
        return Error{Fault::malformed,
                     {"存储的 feed.json 已无法读取", "the stored feed.json can no longer be read"}};
    return std::move(*reading.feed);
}

// An object is hashed while it is read, each time: what is shown are the bytes that were hashed.
Result<Raster> open_raster(const Fd& objects, const std::string& object) {
    const Fd file{::openat(objects.number(), object.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
    if (!file)
        return Error{errno == ENOENT ? Fault::missing : Fault::io, errno_message(errno)}.within(
            object, object);
    Sha256 hash;
    auto bytes = TRY(MappedFile::copy_of(file, [&](auto piece) { hash.add(piece); }));
    if (hash.finish() != object) return changed_on_disk("objects/" + object);
    return Raster::of(std::move(bytes));
}

} // namespace

Snapshot::Snapshot(Fd objects, Fd folder, std::string digest, Feed feed, AssetTable assets,
                   Provenance provenance)
    : objects_{std::move(objects)}
    , folder_{std::move(folder)}
    , digest_{std::move(digest)}
    , pointed_at_{digest_}
    , feed_{std::move(feed)}
    , assets_{std::move(assets)}
    , provenance_{std::move(provenance)} {}

Result<Snapshot> Snapshot::open(const Fd& root, const std::string& digest) {
    const Fd snapshots = TRY(open_folder_at(root, "snapshots"));
    Fd folder = TRY(open_folder_at(snapshots, digest));
    TRY(lock_shared(folder));
    std::string feed = TRY(read_file_at(folder, "feed.json", most_feed_bytes));
    std::string assets = TRY(read_file_at(folder, "assets.json", most_table_bytes));
    if (snapshot_digest(feed, assets) != digest) return changed_on_disk(digest);
    auto provenance = read_file_at(folder, "snapshot.json", most_table_bytes);
    Fd objects = TRY(open_folder_at(root, "objects"));
    Feed read = TRY(read_stored_feed(std::move(feed)));
    const Recalling recalling = read_recalling(root);
    std::erase_if(read.items, [&](const Item& item) { return recalling.contains(item.id); });
    return Snapshot{std::move(objects),
                    std::move(folder),
                    digest,
                    std::move(read),
                    TRY(read_asset_table(std::move(assets))),
                    provenance ? read_provenance(std::move(provenance).take()) : Provenance{}};
}

// Between reading the pointer and taking the lock, the collector may have taken the folder away;
// then the pointer has moved on, and is read again.
Result<Snapshot> Snapshot::open_pointer(const Fd& root, const char* pointer) {
    std::string digest = TRY(read_snapshot_pointer(root, pointer));
    for (;;) {
        auto snapshot = open(root, digest);
        if (snapshot) return snapshot;
        std::string again = TRY(read_snapshot_pointer(root, pointer));
        if (again == digest) return std::move(snapshot).error().within(pointer, pointer);
        digest = std::move(again);
    }
}

// The one with the highest sequence, of those with the same the one that came last.
Result<Snapshot> Snapshot::open_newest(const Fd& root) {
    std::optional<Snapshot> newest;
    for (const auto& name : TRY(list_folder(TRY(open_folder_at(root, "snapshots"))))) {
        auto each = open(root, name);
        if (!each) continue;
        const auto rank = [](const Snapshot& snapshot) {
            return std::pair{snapshot.feed().sequence, snapshot.published()};
        };
        if (!newest || rank(*each) > rank(*newest)) newest.emplace(std::move(each).take());
    }
    if (!newest) return Error{Fault::missing, {"没有完好的快照", "there is no whole snapshot"}};
    return std::move(*newest);
}

Result<Snapshot> Snapshot::open_current(const std::string& store) {
    const Fd root = TRY(open_folder(store));
    auto current = open_pointer(root, "current");
    if (current) return current;
    auto other = open_pointer(root, "previous");
    if (!other) other = open_newest(root);
    if (!other) return current;
    const auto pointed_at = read_snapshot_pointer(root, "current");
    const auto before = read_snapshot_pointer(root, "previous");
    other->pointed_at_ = pointed_at ? *pointed_at : "";
    // The first snapshot of all is whole before anything points at it.
    const bool is_first = !pointed_at && pointed_at.error().fault == Fault::missing && !before &&
                          before.error().fault == Fault::missing;
    if (!is_first) other->trouble_ = current.error().what;
    return other;
}

Result<Raster> Snapshot::raster(std::string_view asset) const {
    const auto entry = assets_.find(asset);
    const std::string name{asset};
    if (entry == assets_.end())
        return Error{Fault::missing,
                     {"图片“" + name + "”没有取到", "picture '" + name + "' has not arrived"}};
    if (entry->second.is_film())
        return Error{Fault::unsupported,
                     {"“" + name + "”是影片，不是图片", "'" + name + "' is a film and no picture"}};
    Raster raster = TRY_WITHIN(open_raster(objects_, entry->second.object), name, name);
    // Only a table of another making could say otherwise; pages are laid by what it says.
    if (raster.size() != entry->second.size) return changed_on_disk("assets.json");
    return raster;
}

std::optional<Size> Snapshot::raster_size(std::string_view asset) const {
    const auto entry = assets_.find(asset);
    if (entry == assets_.end() || entry->second.is_film()) return std::nullopt;
    return entry->second.size;
}

Result<std::string> read_snapshot_pointer(const Fd& root, const std::string& pointer) {
    char target[PATH_MAX];
    const ssize_t length = ::readlinkat(root.number(), pointer.c_str(), target, sizeof target);
    if (length < 0)
        return Error{errno == ENOENT ? Fault::missing : Fault::io, errno_message(errno)}.within(
            pointer, pointer);
    const std::string_view text{target, static_cast<std::size_t>(length)};
    if (!text.starts_with(pointer_prefix) || !is_sha256(text.substr(pointer_prefix.size())))
        return Error{Fault::malformed,
                     {pointer + " 没有指向快照", pointer + " does not point at a snapshot"}};
    return std::string{text.substr(pointer_prefix.size())};
}

Result<std::string> current_snapshot(const std::string& store) {
    const Fd root = TRY(open_folder(store));
    return read_snapshot_pointer(root, "current");
}

std::string snapshot_digest(std::string_view feed, std::string_view assets) {
    Sha256 hash;
    hash.add("board-snapshot/1 " + std::to_string(feed.size()) + " ");
    hash.add(feed);
    hash.add(assets);
    return hash.finish();
}

} // namespace board
