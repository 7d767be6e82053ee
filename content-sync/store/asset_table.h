// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "base/units.h"

#include <map>
#include <string>

namespace board {

// What became of one asset of a feed.
struct StoredAsset {
    std::string source; // SHA-256 of the file as it came
    std::string object; // SHA-256 of its raster: the name in objects/
    Size size;          // of the raster
    bool operator==(const StoredAsset&) const = default;
};

// By asset id. An asset that did not arrive, or is no picture, has no entry.
using AssetTable = std::map<std::string, StoredAsset, std::less<>>;

// The text of assets.json. The same table always gives the same bytes: a snapshot's digest hangs
// on them.
std::string write_asset_table(const AssetTable& table);
Result<AssetTable> read_asset_table(std::string text);

} // namespace board
