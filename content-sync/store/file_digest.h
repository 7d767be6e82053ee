// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"
#include "base/result.h"
#include "content-sync/store/digest.h"

#include <cstdint>

namespace board {

// Adds a file's bytes from `offset` on, at most `most` of them, to `hash`, and says how many there
// were. They are read and not mapped: a disk that fails is an error here, and would be a signal
// there. Fault::io.
Result<std::int64_t> hash_file(const Fd& file, Sha256& hash, std::int64_t offset = 0,
                               std::int64_t most = INT64_MAX);

// The SHA-256 of a whole file.
Result<std::string> sha256_of(const Fd& file);

} // namespace board
