// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"
#include "base/result.h"

#include <cstdint>
#include <map>
#include <string>

namespace board {

// Items that were recalled (撤稿) while copies of them are still in the store: `recalling.json`.
// From the moment that it is on disk no snapshot is opened with them any more, whichever it is, so
// that no power cut on the way to the last copy can bring one back. It goes with the last copy.
using Recalling = std::map<std::string, std::int64_t, std::less<>>; // id → the feed's sequence

inline constexpr const char* recalling_name = "recalling.json";

std::string write_recalling(const Recalling& recalling);
// Empty where there is none, and where the disk has spoilt it.
Recalling read_recalling(const Fd& root);

} // namespace board
