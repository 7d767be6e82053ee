// SPDX-License-Identifier: MIT
#include "base/data_folder.h"

#include <unistd.h>

#include <cerrno>
#include <climits>

namespace board {

Result<std::string> program_folder() {
    char path[PATH_MAX];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0) return Error{Fault::io, errno_message(errno)}.within("/proc", "/proc");
    std::string program{path, static_cast<std::size_t>(length)};
    program.resize(program.rfind('/'));
    return program;
}

Result<std::string> data_folder() {
    const std::string bin = TRY(program_folder());
    return bin.substr(0, bin.rfind('/')) + "/share/three-positions-boards";
}

} // namespace board
