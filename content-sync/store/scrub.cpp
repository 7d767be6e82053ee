// SPDX-License-Identifier: MIT
#include "content-sync/store/scrub.h"

#include "content-sync/store/file_digest.h"
#include "content-sync/store/folder_tree.h"
#include "content-sync/store/snapshot.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

namespace board {
namespace {

bool is_rotten(const Fd& root, const char* pointer) {
    const auto snapshot = Snapshot::open_pointer(root, pointer);
    return !snapshot && snapshot.error().fault != Fault::io;
}

} // namespace

// Snapshots are short, and read whole.
Result<> Scrub::begin(const Store& store, ScrubReport& report) {
    report.current_is_rotten = is_rotten(store.root(), "current");
    if (read_snapshot_pointer(store.root(), "previous") && is_rotten(store.root(), "previous")) {
        TRY(store.drop_previous());
        report.previous_was_rotten = true;
    }
    left_ = TRY(list_folder(TRY(open_folder_at(store.root(), "objects"))));
    std::reverse(left_.begin(), left_.end());
    offset_ = 0;
    hash_ = Sha256{};
    return {};
}

Result<std::int64_t> Scrub::look_at_next(const Fd& objects, std::int64_t most,
                                         ScrubReport& report) {
    const std::string& name = left_.back();
    const Fd file{
        ::openat(objects.number(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
    const int fault = file ? 0 : errno;
    // What is opened as no file (a link, a socket) is none of ours.
    bool rotten = fault == ELOOP || fault == ENXIO;
    if (fault != 0 && fault != ENOENT && !rotten)
        report.unread.push_back(Error{Fault::io, errno_message(fault)}.within(name, name));
    std::int64_t done = 0;
    bool over = !file;
    if (file) {
        // What the page cache holds would tell nothing of the disk.
        ::posix_fadvise(file.number(), offset_, most, POSIX_FADV_DONTNEED);
        const auto hashed = hash_file(file, hash_, offset_, most);
        done = hashed ? *hashed : 0;
        offset_ += done;
        over = !hashed || done < most;
        struct stat status {};
        const bool is_file = ::fstat(file.number(), &status) != 0 || S_ISREG(status.st_mode);
        if (!hashed && is_file) report.unread.push_back(hashed.error());
        // Only bytes that were read tell that they are others.
        rotten = over && (hashed ? hash_.finish() != name : !is_file);
    }
    if (!over) return done;
    if (rotten) {
        TRY(remove_tree(objects, name));
        report.removed.push_back(name);
    }
    left_.pop_back();
    offset_ = 0;
    hash_ = Sha256{};
    return done;
}

Result<ScrubReport> Scrub::step(const Store& store, SteadyTime now, std::int64_t most) {
    ScrubReport report;
    if (left_.empty()) {
        if (begun_ && now - *begun_ < pause) return report;
        begun_ = now;
        TRY(begin(store, report));
    }
    const Fd objects = TRY(open_folder_at(store.root(), "objects"));
    while (most > 0 && !left_.empty()) most -= TRY(look_at_next(objects, most, report));
    report.at_work = !left_.empty();
    return report;
}

} // namespace board
