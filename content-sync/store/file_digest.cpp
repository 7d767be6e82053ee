// SPDX-License-Identifier: MIT
#include "content-sync/store/file_digest.h"

#include <algorithm>
#include <cerrno>
#include <vector>

namespace board {

Result<std::int64_t> hash_file(const Fd& file, Sha256& hash, std::int64_t offset, std::int64_t most,
                               const HashProgress& progress) {
    constexpr std::int64_t block_bytes = 256 << 10; // stays in the processor's cache
    std::vector<char> block(static_cast<std::size_t>(std::min(most, block_bytes)));
    std::int64_t done = 0, told = 0;
    while (done < most) {
        if (progress && done >= told) progress(), told += hash_slice;
        const auto wanted = static_cast<std::size_t>(std::min(most - done, block_bytes));
        const ssize_t got = ::pread(file.number(), block.data(), wanted, offset + done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return Error{Fault::io, errno_message(errno)};
        if (got == 0) break;
        hash.add(std::string_view{block.data(), static_cast<std::size_t>(got)});
        done += got;
    }
    return done;
}

Result<std::string> sha256_of(const Fd& file, const HashProgress& progress) {
    Sha256 hash;
    TRY(hash_file(file, hash, 0, INT64_MAX, progress));
    return hash.finish();
}

} // namespace board
