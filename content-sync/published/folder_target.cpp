// SPDX-License-Identifier: MIT
#include "content-sync/published/folder_target.h"

#include "content-sync/store/file_digest.h"

#include <fcntl.h>

#include <cerrno>

namespace board {
namespace {

constexpr std::string_view objects = "objects/";

Error target_error(const std::string& name) {
    return Error{Fault::io, errno_message(errno)}.within(name, name);
}

Error broken_off() {
    return {Fault::io, {"已中断", "broken off"}};
}

// Some file systems that a program serves (FUSE, shares) have no fsync for folders.
bool sync_folder(const Fd& folder) {
    return ::fsync(folder.number()) == 0 || errno == EINVAL || errno == ENOTSUP;
}

Result<> copy(const Fd& from, const Fd& to, const PublishTarget::Progress& progress) {
    std::string block(256u << 10, '\0');
    std::size_t sent = 0;
    for (;;) {
        const ssize_t got =
            ::pread(from.number(), block.data(), block.size(), static_cast<off_t>(sent));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return Error{Fault::io, errno_message(errno)};
        if (got == 0) return {};
        TRY(write_all(to, {block.data(), static_cast<std::size_t>(got)}));
        sent += static_cast<std::size_t>(got);
        if (progress && !progress(sent)) return broken_off();
    }
}

Result<> write_staged(const Fd& folder, const std::string& staged, const Fd& file,
                      const PublishTarget::Progress& progress) {
    const Fd copied{::openat(folder.number(), staged.c_str(),
                             O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0644)};
    if (!copied) return Error{Fault::io, errno_message(errno)};
    TRY(copy(file, copied, progress));
    if (::fsync(copied.number()) != 0) return Error{Fault::io, errno_message(errno)};
    return {};
}

} // namespace

Result<FolderTarget> FolderTarget::open(const std::string& path) {
    if (::mkdir(path.c_str(), 0755) != 0 && errno != EEXIST)
        return Error{Fault::io, errno_message(errno)}.within("不能建立文件夹 " + path,
                                                             "cannot make the folder " + path);
    return FolderTarget{path, TRY(open_folder(path))};
}

Result<std::optional<std::size_t>> FolderTarget::size_of(const std::string& name) {
    struct stat status {};
    if (::fstatat(root_.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT) return std::optional<std::size_t>{};
        return target_error(name);
    }
    if (!S_ISREG(status.st_mode)) return std::optional<std::size_t>{};
    // A stick may have spoilt an object since: then it is not there.
    if (name.starts_with(objects)) {
        const Fd file{::openat(root_.number(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
        const auto digest = file ? sha256_of(file) : Result<std::string>{std::string{}};
        if (!digest || *digest != name.substr(objects.size())) return std::optional<std::size_t>{};
    }
    return std::optional{static_cast<std::size_t>(status.st_size)};
}

Result<std::string> FolderTarget::read(const std::string& name, std::size_t limit) {
    return read_file_at(root_, name, limit);
}

Result<const Fd*> FolderTarget::folder_of(const std::string& name) {
    if (!name.starts_with(objects)) return &root_;
    if (!objects_) {
        objects_ = TRY(make_folder_at(root_, "objects"));
        if (!sync_folder(root_)) return target_error("objects");
    }
    return &objects_;
}

// What was put into another folder than `but` counts before anything that is put there.
Result<> FolderTarget::settle(const Fd* but) {
    if (unsettled_ != nullptr && unsettled_ != but && !sync_folder(*unsettled_))
        return target_error(path_);
    unsettled_ = nullptr;
    return {};
}

Result<> FolderTarget::put(const std::string& name, const Fd& file, const Progress& progress) {
    const Fd* folder = TRY(folder_of(name));
    TRY(settle(folder));
    const std::string own = folder == &root_ ? name : name.substr(objects.size());
    const std::string staged = own + ".part";
    auto written = write_staged(*folder, staged, file, progress);
    if (written && ::renameat(folder->number(), staged.c_str(), folder->number(), own.c_str()) != 0)
        written = Error{Fault::io, errno_message(errno)};
    if (!written) {
        ::unlinkat(folder->number(), staged.c_str(), 0); // the room is needed on a full stick
        return std::move(written).error().within(name, name);
    }
    if (folder == &root_ && !sync_folder(root_)) return target_error(name);
    if (folder != &root_) unsettled_ = folder;
    return {};
}

} // namespace board
