// SPDX-License-Identifier: MIT
#include "content-sync/store/store.h"

#include "content-sync/store/digest.h"
#include "content-sync/store/folder_tree.h"
#include "content-sync/store/snapshot.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/statvfs.h>

#include <cerrno>

namespace board {
namespace {

Error os_error(const std::string& name) {
    return Error{Fault::io, errno_message(errno)}.within(name, name);
}

Error advice(const std::string& path, const Error& error) {
    return Error{Fault::io,
                 {"存储文件夹 " + path + " 不能写入（" + error.what.zh +
                      "）。请检查磁盘是否已满或只读、目录是否属于运行本程序的用户",
                  "store " + path + " cannot be written (" + error.what.en +
                      "); check that the disk is neither full nor read-only and that the folder "
                      "belongs to the user running this program"}};
}

} // namespace

Result<Store> Store::open(const std::string& path, Step step) {
    // Where something was published, the folders above are safe already.
    if (!current_snapshot(path))
        if (auto made = make_folders(path); !made) return advice(path, made.error());
    Store store{path, std::move(step)};
    if (auto folders = store.open_folders(); !folders) return advice(path, folders.error());
    TRY(store.take_lock());
    // What the writer before us pointed at is there to be seen, and maybe not on disk yet: we must
    // not answer for it before it is.
    if (auto synced = sync(store.root_, path); !synced) return advice(path, synced.error());
    // The writer before us may have died at any step.
    auto tidied = store.tidy(Parts::kept);
    if (!tidied) return advice(path, tidied.error());
    return store;
}

Result<> Store::open_folders() {
    root_ = TRY(open_folder(path_));
    objects_ = TRY(make_folder_at(root_, "objects"));
    snapshots_ = TRY(make_folder_at(root_, "snapshots"));
    staging_ = TRY(make_folder_at(root_, "staging"));
    lock_ = Fd{uninterrupted(
        [&] { return ::openat(root_.number(), "lock", O_RDWR | O_CREAT | O_CLOEXEC, 0644); })};
    if (!lock_) return os_error("lock");
    return {};
}

Result<> Store::take_lock() {
    if (uninterrupted([&] { return ::flock(lock_.number(), LOCK_EX | LOCK_NB); }) == 0) return {};
    if (errno != EWOULDBLOCK) return os_error("lock");
    return Error{Fault::io,
                 {"另一个程序正在写入存储文件夹 " + path_ + "，请先停止它",
                  "another program is writing to the store " + path_ + "; stop it first"}};
}

Result<> Store::tidy(Parts parts) const {
    for (const auto& name : TRY(list_folder(staging_)))
        if (parts == Parts::given_back || !is_part(name)) TRY(remove_tree(staging_, name));
    return collect();
}

bool Store::is_full() const {
    struct statvfs disk {};
    if (::fstatvfs(root_.number(), &disk) != 0) return false;
    return disk.f_bavail * disk.f_frsize < (1u << 20);
}

Result<Fd> Store::stage(const std::string& name) const {
    TRY(remove_tree(staging_, name));
    Fd file{uninterrupted([&] {
        return ::openat(staging_.number(), name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC,
                        0644);
    })};
    if (!file) return os_error(name);
    return file;
}

Result<std::string> Store::keep_object(const std::string& staged, const Fd& file) const {
    const std::string digest = sha256(TRY(MappedFile::open_at(staging_, staged)).bytes());
    step("sync object");
    TRY(sync(file, staged));
    step("keep object");
    // An object of that name may be there and have rotted: the fresh one replaces it.
    if (::renameat(staging_.number(), staged.c_str(), objects_.number(), digest.c_str()) != 0)
        return os_error(digest);
    return digest;
}

Result<> Store::stage_snapshot(const std::string& digest, std::string_view feed,
                               std::string_view assets, const Provenance& provenance) const {
    TRY(remove_tree(staging_, digest));
    const Fd folder = TRY(make_folder_at(staging_, digest));
    step("write snapshot");
    TRY(replace_file_at(folder, "feed.json", feed));
    TRY(replace_file_at(folder, "assets.json", assets));
    step("write provenance");
    TRY(replace_file_at(folder, "snapshot.json", write_provenance(provenance)));
    return {};
}

// What was current and can be opened becomes previous; a broken one would push out a whole one.
Result<> Store::keep_previous(const std::string& digest) const {
    const auto old = Snapshot::open_current(path_);
    if (!old || old->digest() == digest) return {};
    return point("previous", old->digest());
}

Result<> Store::point(const char* pointer, const std::string& digest) const {
    const std::string staged = std::string{pointer} + ".part";
    const std::string target = "snapshots/" + digest;
    ::unlinkat(root_.number(), staged.c_str(), 0);
    if (::symlinkat(target.c_str(), root_.number(), staged.c_str()) != 0) return os_error(staged);
    step(std::string{"point "} + pointer);
    if (::renameat(root_.number(), staged.c_str(), root_.number(), pointer) != 0)
        return os_error(pointer);
    return sync(root_, path_);
}

Result<std::string> Store::publish(std::string_view feed, const AssetTable& assets,
                                   const Provenance& provenance) const {
    const std::string table = write_asset_table(assets);
    const std::string digest = snapshot_digest(feed, table);
    TRY(sync(objects_, "objects"));
    TRY(stage_snapshot(digest, feed, table, provenance));
    step("move snapshot");
    TRY(discard(snapshots_, digest));
    if (::renameat(staging_.number(), digest.c_str(), snapshots_.number(), digest.c_str()) != 0)
        return os_error(digest);
    step("sync snapshots");
    TRY(sync(snapshots_, "snapshots"));
    TRY(keep_previous(digest));
    TRY(point("current", digest));
    step("published");
    return digest;
}

Result<> Store::discard(const Fd& folder, const std::string& name) const {
    const std::string away = "discarded-" + name;
    TRY(remove_tree(staging_, away));
    if (::renameat(folder.number(), name.c_str(), staging_.number(), away.c_str()) == 0)
        return remove_tree(staging_, away);
    if (errno != ENOENT) return os_error(name);
    return {};
}

Result<> Store::write_note(const std::string& name, std::string_view bytes) const {
    return replace_file_at(root_, name, bytes);
}

} // namespace board
