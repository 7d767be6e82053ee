// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"
#include "content-sync/feed.h"

#include <cstdlib>

namespace board {

inline std::string demo_text() {
    auto text = read_file(BENCH_SOURCE "/content-sync/demo/feed.json", 4u << 20);
    if (!text) std::abort();
    return std::move(text).take();
}

inline Feed demo_feed() {
    FeedReading reading = read_feed(demo_text());
    if (!reading.feed) std::abort();
    return std::move(*reading.feed);
}

} // namespace board
