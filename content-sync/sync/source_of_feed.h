// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/http/http_source.h"
#include "content-sync/store/trust.h"

#include <memory>
#include <optional>

namespace board {

// Where a feed comes from, as board-sync was told.
struct SourceOptions {
    std::string feed; // a URL, or a folder's path, with or without file://
    HttpOptions http;
    // Public keys, each its 64 digits or a key file's path. With keys only signed published feeds
    // are taken, from `feed`'s manifest.json.
    std::vector<std::string> keys = {};
    // What was believed before (read_trust()), and how to keep what is believed from now on
    // (write_trust(), durably). Used for published feeds only, signed or open.
    std::optional<Trust> trust = {};
    std::function<Result<>(const Trust&)> keep = {};
    std::string channel = {}; // the only one to take; empty: the trusted one
    // Told whenever the source gets on, see watched_source.h.
    std::function<void()> progress = {};
};

// The source of that address:
//   with keys     `feed`'s manifest.json, signed by one of them;
//   without keys  a published but open feed where the address ends in manifest.json, or where a
//                 folder holds a manifest.json and no feed.json; else feed.json.
// Fault::unsupported, saying what is valid, for another kind of address, and with keys for one that
// ends in feed.json; public_key_of()'s faults. `clock` and what `stopped` looks at must outlive it.
Result<std::unique_ptr<FeedSource>> source_of_feed(SourceOptions options, const Clock& clock,
                                                   std::function<bool()> stopped);

} // namespace board
