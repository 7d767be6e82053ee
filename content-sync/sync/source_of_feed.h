// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/http/http_source.h"

#include <memory>

namespace board {

// Where a feed comes from, as board-sync was told.
struct SourceOptions {
    std::string feed; // a URL, or a folder's path, with or without file://
    HttpOptions http;
};

// The source of that address. Fault::unsupported, saying what is valid, for another kind of one.
// `clock` and what `stopped` looks at must outlive it.
Result<std::unique_ptr<FeedSource>> source_of_feed(SourceOptions options, const Clock& clock,
                                                   std::function<bool()> stopped);

} // namespace board
