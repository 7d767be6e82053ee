// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>

namespace board {

Result<TemporaryFolder> TemporaryFolder::make() {
    std::error_code fault;
    std::string name = std::filesystem::temp_directory_path(fault) / "board-feed-XXXXXX";
    if (fault || ::mkdtemp(name.data()) == nullptr)
        return Error{Fault::io, errno_message(errno)}.within(name, name);
    return TemporaryFolder{std::move(name)};
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code fault; // what stays behind is the system's to clear away
    if (!path_.empty()) std::filesystem::remove_all(path_, fault);
}

} // namespace board
