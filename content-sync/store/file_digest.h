// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"
#include "base/result.h"
#include "content-sync/store/digest.h"

#include <cstdint>
#include <functional>

namespace board {

// Adds a file's bytes from `offset` on, at most `most` of them, to `hash`, and says how many there
// were. They are read and not mapped: a disk that fails is an error here, and would be a signal
// there. Before each slice `progress` is called: a slow disk takes minutes over a long file, and a
// watchdog waits for less. Fault::io.
using HashProgress = std::function<void()>;
inline constexpr std::int64_t hash_slice = 4 << 20;
Result<std::int64_t> hash_file(const Fd& file, Sha256& hash, std::int64_t offset = 0,
                               std::int64_t most = INT64_MAX, const HashProgress& progress = {});

// The SHA-256 of a whole file.
Result<std::string> sha256_of(const Fd& file, const HashProgress& progress = {});

} // namespace board
