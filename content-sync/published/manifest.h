// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace board {

// One object of a published feed: `objects/<sha256>`.
struct ManifestFile {
    std::string sha256;
    std::size_t bytes = 0;
    std::string type; // media type; may be empty
    bool operator==(const ManifestFile&) const = default;
};

// What a published feed consists of ("board-manifest/1"): `manifest.json`, put in place last.
struct Manifest {
    std::string channel;
    std::int64_t sequence = 0;
    WallTime issued{};
    std::optional<WallTime> expires;
    ManifestFile feed;                                      // feed.json as its editor wrote it
    std::map<std::string, ManifestFile, std::less<>> files; // by path below the feed's folder
    bool operator==(const Manifest&) const = default;

    static constexpr std::size_t most_bytes = 4u << 20, most_files = 5'000;
};

// The same manifest always gives the same bytes: that a feed is published already is seen by them.
std::string write_manifest(const Manifest& manifest);

// Reads what has been verified. Fault::malformed, with the place; Fault::unsupported for a format
// of a later version; Fault::budget beyond the budgets of a feed (TransferBudget) or most_files.
// Members that this version does not know are passed over.
Result<Manifest> read_manifest(std::string text);

// "objects/<sha256>", below the manifest's folder.
std::string object_name(std::string_view sha256);

} // namespace board
