// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/board_feed/publish_target_of.h"

#include <cstdio>
#include <string>
#include <vector>

namespace board {

struct RotateOptions {
    PublishPlace place;
    std::string key;               // a secret key's file: one that boards trust now
    std::string next;              // a secret key's file: the one to trust from now on
    std::vector<std::string> also; // public keys that are trusted beside it
};

// `board-feed rotate`: puts the next root.<N>.json, by which boards change from one key to another
// by themselves, with the next publication that the new key signs. Returns the exit code: 0; 1
// boards would not follow; 2 there is no such key or place; 3 the machine's or the server's fault.
int run_rotate(const RotateOptions& options, const Clock& clock, std::FILE* out);

} // namespace board
