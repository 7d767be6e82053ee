// SPDX-License-Identifier: MIT
#include "content-sync/sync/board_status.h"

#include "base/build_time.h"
#include "base/file.h"
#include "content-sync/published/signing_key.h"
#include "content-sync/store/clock_floor.h"
#include "content-sync/store/snapshot.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace board {
namespace {

void count_objects(BoardStatus& status, const Fd& root) {
    const auto objects = open_folder_at(root, "objects");
    if (!objects) return;
    const auto names = list_folder(*objects);
    if (!names) return;
    for (const auto& name : *names) {
        struct stat about {};
        if (::fstatat(objects->number(), name.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) continue;
        ++status.objects;
        status.object_bytes += static_cast<std::uint64_t>(about.st_size);
    }
}

void read_content(BoardStatus& status, const Clock& clock) {
    const auto snapshot = Snapshot::open_current(status.store);
    if (!snapshot) {
        status.trouble = snapshot.error().what;
        return;
    }
    const auto& feed = snapshot->feed();
    const bool old = feed.expires && clock.wall() >= *feed.expires;
    status.content = {feed.channel, feed.sequence, feed.issued, feed.expires, old};
    status.trouble = snapshot->trouble();
}

} // namespace

BoardStatus read_board_status(const std::string& store, const Clock& system) {
    BoardStatus status;
    status.store = store;
    FlooredClock clock{system, build_time()};
    raise_from_store(clock, store);
    status.clock_floor = clock.floor();
    status.clock_known = clock.is_known();
    if (auto sync = read_sync_status(store)) status.sync = std::move(sync).take();
    if (auto trust = read_trust(store)) status.trust = std::move(trust).take();
    if (auto recalls = read_recall_receipts(store)) status.recalls = std::move(recalls).take();
    read_content(status, clock);
    const auto root = open_folder(store);
    if (!root) return status;
    if (auto current = read_snapshot_pointer(*root, "current"))
        status.current = std::move(current).take();
    if (auto previous = read_snapshot_pointer(*root, "previous"))
        status.previous = std::move(previous).take();
    count_objects(status, *root);
    return status;
}

bool is_signed(const BoardStatus& status) {
    return status.trust && !status.trust->keys.empty() && !status.trust->manifest.empty();
}

std::vector<std::string> key_names(const Trust& trust) {
    std::vector<std::string> names;
    for (const auto& key : trust.keys) names.push_back(key_name(key));
    return names;
}

int status_exit_code(const BoardStatus& status) {
    if (!status.sync) return 3;
    switch (status.sync->state) {
    case SyncStatus::State::ok:
    case SyncStatus::State::incomplete:
        return status.content && !status.trouble ? 0 : 3;
    case SyncStatus::State::refused:
        return 1;
    default:
        return 3;
    }
}

} // namespace board
