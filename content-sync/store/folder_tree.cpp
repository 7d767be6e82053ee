// SPDX-License-Identifier: MIT
#include "content-sync/store/folder_tree.h"

#include <fcntl.h>

#include <cerrno>

namespace board {

Result<> remove_tree(const Fd& folder, const std::string& name) {
    if (::unlinkat(folder.number(), name.c_str(), 0) == 0 || errno == ENOENT) return {};
    // POSIX asks for EPERM here, Linux says EISDIR.
    if (errno != EISDIR && errno != EPERM)
        return Error{Fault::io, errno_message(errno)}.within(name, name);
    {
        const Fd inner{::openat(folder.number(), name.c_str(),
                                O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)};
        if (!inner) return Error{Fault::io, errno_message(errno)}.within(name, name);
        for (const auto& entry : TRY(list_folder(inner))) TRY(remove_tree(inner, entry));
    }
    if (::unlinkat(folder.number(), name.c_str(), AT_REMOVEDIR) != 0)
        return Error{Fault::io, errno_message(errno)}.within(name, name);
    return {};
}

} // namespace board
