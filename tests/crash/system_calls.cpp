// SPDX-License-Identifier: MIT
#include "tests/crash/system_calls.h"

#include "tests/crash/skip.h"

#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

namespace board {
namespace {

// Calls that cannot fail for the reasons that are tried, or are the allocator's: mmap, futex, brk.
const std::set<std::string, std::less<>> wanted_calls{
    "clone",      "clone3",     "close",       "connect",   "copy_file_range", "fallocate",
    "fchmod",     "fcntl",      "fdatasync",   "flock",     "fstat",           "fstatfs",
    "fsync",      "ftruncate",  "getdents64",  "linkat",    "lseek",           "memfd_create",
    "mkdir",      "mkdirat",    "newfstatat",  "open",      "openat",          "openat2",
    "pidfd_open", "poll",       "posix_spawn", "pread64",   "pwrite64",        "read",
    "readlinkat", "recvfrom",   "renameat",    "renameat2", "sendfile",        "sendto",
    "socket",     "socketpair", "symlinkat",   "unlink",    "unlinkat",        "utimensat",
    "vfork",      "wait4",      "waitid",      "write",
};

} // namespace

std::vector<SystemCall> calls_of(const std::string& trace, const std::string& begin) {
    std::vector<SystemCall> calls;
    std::map<std::string, int> counts;
    std::istringstream lines{trace};
    bool begun = false;
    int of_a_pipe = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto bracket = line.find('(');
        if (bracket == std::string::npos) continue;
        const std::string name = line.substr(0, bracket);
        const int number = ++counts[name];
        begun = begun || (name != "execve" && line.find(begin) != std::string::npos);
        if (name == "pipe2") of_a_pipe = 3; // one write and two closes
        const bool own = of_a_pipe > 0 && (name == "write" || name == "close");
        if (own) --of_a_pipe;
        if (begun && !own && wanted_calls.contains(name)) calls.push_back({name, number});
    }
    return calls;
}

void need_strace() {
    if (std::system("strace -o /dev/null -e trace=none true 2>/dev/null") == 0) return;
    skip("没有 strace，或不许跟踪：没有在系统调用里试错",
         "no strace, or it may not trace: no faults in system calls were tried");
}

} // namespace board
