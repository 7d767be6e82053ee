// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/published/signing_key.h"

#include <cstdio>

namespace board {

struct KeygenOptions {
    std::string out; // NAME of NAME.secret and NAME.public
};

// From the system's random source (getrandom(2)).
KeySeed random_seed();

// `board-feed keygen`: writes a pair of keys and says what to do with each. Returns the exit code:
// 0; 2 when one of the files is there already; 3 the machine's fault.
int run_keygen(const KeygenOptions& options, const KeySeed& seed, std::FILE* out);

} // namespace board
