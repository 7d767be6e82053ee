// SPDX-License-Identifier: MIT
// Store: room put aside, so that a disk filled by others cannot hold back a recall.

#include "content-sync/store/store.h"

#include <fcntl.h>

#include <cerrno>

namespace board {
namespace {

constexpr const char* reserve_name = "reserve";
constexpr off_t reserve_bytes = 8 << 20; // a longest feed, written anew for both generations

} // namespace

void Store::keep_reserve() const {
    struct stat status {};
    if (::fstatat(root_.number(), reserve_name, &status, AT_SYMLINK_NOFOLLOW) == 0) return;
    if (!check_room(reserve_bytes)) return;
    const Fd file{::openat(root_.number(), reserve_name,
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644)};
    // Blocks are taken and no byte is written. A file system that cannot do so has no reserve.
    if (file && ::fallocate(file.number(), 0, 0, reserve_bytes) != 0) give_reserve();
}

bool Store::give_reserve() const {
    return ::unlinkat(root_.number(), reserve_name, 0) == 0;
}

} // namespace board
