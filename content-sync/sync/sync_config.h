// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "base/units.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// What the configuration file says; sync-config.schema.json tells what may stand there. A member
// that is not there is nothing here.
struct SyncConfig {
    std::optional<std::string> feed, store, channel;
    std::optional<std::chrono::seconds> every;
    std::vector<std::string> keys; // 64 digits each, or a file's path
    std::string proxy, ca_file, token_file;
    std::optional<Px> longest_edge;
    bool films = false;
};

// Reads a file of JSON with comments. Relative paths of keys and of ca_file are taken below the
// file's folder; token_file stays as it is written. An error holds every fault of the file, a line
// each: "sync.json:12:7: …". Fault::malformed; Fault::io or missing: the file cannot be read.
Result<SyncConfig> read_sync_config(const std::string& path);

// sync-config.schema.json, embedded when the library is built.
std::string_view sync_config_schema_text();

// Empty, or why `feed` is neither a web address nor a folder's path.
std::optional<Message> complaint_about_feed(const std::string& feed);

} // namespace board
