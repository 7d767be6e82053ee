// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/board_feed/publish_target_of.h"

#include <cstdio>
#include <string>

namespace board {

enum class Faulty { stop, left_out }; // what becomes of items and assets that boards leave out

struct PublishOptions {
    std::string feed; // a folder, or the feed's file in it
    PublishPlace place;
    std::string key; // a secret key's file; empty: nobody signs
    Faulty faulty = Faulty::stop;
};

// `board-feed publish`: checks the feed, and puts it where boards fetch it. Findings and the
// outcome go to `out`, progress to `err`. Returns the exit code: 0 published, or published already;
// 1 the feed is at fault, or boards would not take it; 2 there is no such feed, key or place; 3 the
// machine's or the server's fault.
int run_publish(const PublishOptions& options, const Clock& clock, std::FILE* out, std::FILE* err);

} // namespace board
