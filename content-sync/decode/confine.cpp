// SPDX-License-Identifier: MIT
#include "content-sync/decode/confine.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>

namespace board {
namespace {

Result<> limit(__rlimit_resource_t resource, rlim_t most) {
    const rlimit both{most, most};
    if (::setrlimit(resource, &both) != 0) return Error{Fault::io, errno_message(errno)};
    return {};
}

} // namespace

Result<> confine() {
    constexpr rlim_t megabyte = 1u << 20;
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // The largest picture: its file mapped, decoded and converted once. The sanitizers' shadow
    // memory would not fit.
    TRY(limit(RLIMIT_AS, 512 * megabyte));
#endif
    TRY(limit(RLIMIT_CPU, 20));
    TRY(limit(RLIMIT_FSIZE, 64 * megabyte));
    TRY(limit(RLIMIT_NOFILE, 8));
    TRY(limit(RLIMIT_CORE, 0));
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return Error{Fault::io, errno_message(errno)};
    return {};
}

} // namespace board
