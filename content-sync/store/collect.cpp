// SPDX-License-Identifier: MIT
// Store::collect: what nobody shows any more goes.

#include "content-sync/store/folder_tree.h"
#include "content-sync/store/snapshot.h"
#include "content-sync/store/store.h"

#include <sys/file.h>

#include <set>

namespace board {
namespace {

using Names = std::set<std::string, std::less<>>;

// An open snapshot holds a shared lock on its folder.
bool is_open_somewhere(const Fd& folder) {
    return ::flock(folder.number(), LOCK_EX | LOCK_NB) != 0;
}

Result<Names> needed_objects(const Fd& snapshots) {
    constexpr std::size_t most_table_bytes = 4u << 20;
    Names needed;
    for (const auto& name : TRY(list_folder(snapshots))) {
        const Fd folder = TRY(open_folder_at(snapshots, name));
        const auto table =
            TRY(read_asset_table(TRY(read_file_at(folder, "assets.json", most_table_bytes))));
        for (const auto& [id, asset] : table) needed.insert(asset.object);
    }
    return needed;
}

} // namespace

Result<> Store::collect() const {
    // While `current` cannot be read, any snapshot may be the one that is shown: all stay.
    const auto current = read_snapshot_pointer(root_, "current");
    if (!current) return {};
    const auto previous = read_snapshot_pointer(root_, "previous");
    if (!previous && previous.error().fault == Fault::io) return {};
    Names kept{*current};
    if (previous) kept.insert(*previous);
    for (const auto& name : TRY(list_folder(snapshots_))) {
        if (kept.contains(name)) continue;
        const auto folder = open_folder_at(snapshots_, name);
        if (folder && is_open_somewhere(*folder)) continue;
        step("collect snapshot");
        TRY(discard(snapshots_, name));
    }
    // While any remaining table cannot be read, nobody knows what it needs: objects stay.
    const auto needed = needed_objects(snapshots_);
    if (!needed) return {};
    for (const auto& name : TRY(list_folder(objects_))) {
        if (needed->contains(name)) continue;
        step("collect object");
        TRY(remove_tree(objects_, name));
    }
    return {};
}

} // namespace board
