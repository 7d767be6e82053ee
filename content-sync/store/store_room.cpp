// SPDX-License-Identifier: MIT
// Store: room on the disk, and files that are fetched in parts.

#include "content-sync/store/store.h"

#include <fcntl.h>
#include <sys/statvfs.h>

#include <cerrno>

namespace board {
namespace {

Error os_error(const std::string& name) {
    return Error{Fault::io, errno_message(errno)}.within(name, name);
}

std::string in_megabytes(std::uint64_t bytes) {
    return std::to_string((bytes + (1u << 20) - 1) >> 20);
}

} // namespace

Result<> Store::check_room(std::uint64_t bytes) const {
    constexpr std::uint64_t kept_free = 4u << 20; // for feeds, which may recall
    struct statvfs disk {};
    if (::fstatvfs(root_.number(), &disk) != 0) return os_error(path_);
    const std::uint64_t free = std::uint64_t{disk.f_bavail} * disk.f_frsize;
    if (free >= bytes + bytes / 10 + kept_free) return {};
    return Error{Fault::io,
                 {"磁盘空间不足：需要 " + in_megabytes(bytes + bytes / 10) + " MB，只剩 " +
                      in_megabytes(free) + " MB。请清理磁盘，或减少素材",
                  "too little room on the disk: " + in_megabytes(bytes + bytes / 10) +
                      " MB are needed and " + in_megabytes(free) +
                      " MB are free; make room, or let the feed name fewer assets"}};
}

Result<Fd> Store::open_part(const std::string& name) const {
    Fd file{
        ::openat(staging_.number(), name.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644)};
    if (!file) return os_error(name);
    return file;
}

Result<> Store::remove_part(const std::string& name) const {
    for (const auto& each : {name, name + std::string{part_note}})
        if (::unlinkat(staging_.number(), each.c_str(), 0) != 0 && errno != ENOENT)
            return os_error(each);
    return {};
}

Result<> Store::keep_film(const std::string& part, const Fd& file,
                          const std::string& digest) const {
    step("sync film");
    TRY(sync(file, part));
    step("keep film");
    if (::renameat(staging_.number(), part.c_str(), objects_.number(), digest.c_str()) != 0)
        return os_error(digest);
    return remove_part(part);
}

Result<> Store::keep_parts(const std::set<std::string, std::less<>>& names) const {
    for (const auto& name : TRY(list_folder(staging_))) {
        if (!is_part(name)) continue;
        std::string_view part = name;
        if (part.ends_with(part_note)) part.remove_suffix(part_note.size());
        if (!names.contains(part)) TRY(remove_part(std::string{part}));
    }
    return {};
}

} // namespace board
