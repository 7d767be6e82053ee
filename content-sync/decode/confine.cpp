// SPDX-License-Identifier: MIT
#include "content-sync/decode/confine.h"

#include "base/file.h"
#include "content-sync/decode/allowed_calls.h"
#include "content-sync/decode/sanitized.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <charconv>

namespace board {
namespace {

Result<> limit(__rlimit_resource_t resource, rlim_t most) {
    const rlimit both{most, most};
    if (::setrlimit(resource, &both) != 0) return Error{Fault::io, errno_message(errno)};
    return {};
}

// The address space that this process has now, libraries and mapped files included. proc(5).
Result<std::size_t> held_memory() {
    const std::string text = TRY(read_file("/proc/self/statm", 256));
    std::size_t pages = 0;
    std::from_chars(text.data(), text.data() + text.size(), pages);
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace

Result<> confine(std::size_t memory) {
    constexpr rlim_t megabyte = 1u << 20;
    const std::size_t held = TRY(held_memory());
    if (!sanitized) TRY(limit(RLIMIT_AS, held + memory));
    TRY(limit(RLIMIT_CPU, 20));
    TRY(limit(RLIMIT_FSIZE, 160 * megabyte));
    TRY(limit(RLIMIT_NOFILE, 8));
    TRY(limit(RLIMIT_NPROC, 0)); // does not bind root
    TRY(limit(RLIMIT_CORE, 0));
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return Error{Fault::io, errno_message(errno)};
    return allow_decoding_only();
}

} // namespace board
