// SPDX-License-Identifier: MIT
// Store: the previous generation written anew, or let go.

#include "content-sync/store/snapshot.h"
#include "content-sync/store/store.h"

#include <cerrno>

namespace board {
namespace {

Error os_error(const std::string& name) {
    return Error{Fault::io, errno_message(errno)}.within(name, name);
}

} // namespace

Result<> Store::replace_previous(std::string_view feed, const AssetTable& assets,
                                 const Provenance& provenance) const {
    const std::string table = write_asset_table(assets);
    const std::string digest = snapshot_digest(feed, table);
    const auto current = read_snapshot_pointer(root_, "current");
    if (current && *current == digest) return drop_previous();
    TRY(stage_snapshot(digest, feed, table, provenance));
    step("move previous");
    TRY(discard(snapshots_, digest));
    if (::renameat(staging_.number(), digest.c_str(), snapshots_.number(), digest.c_str()) != 0)
        return os_error(digest);
    step("sync snapshots");
    TRY(sync(snapshots_, "snapshots"));
    return point("previous", digest);
}

Result<> Store::drop_previous() const {
    step("drop previous");
    return remove_note("previous");
}

Result<> Store::remove_note(const std::string& name) const {
    if (::unlinkat(root_.number(), name.c_str(), 0) != 0 && errno != ENOENT) return os_error(name);
    return sync(root_, path_);
}

} // namespace board
