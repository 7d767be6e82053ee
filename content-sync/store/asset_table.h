// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "base/units.h"
#include "content-sync/store/picture_decoder.h"

#include <cstdint>
#include <map>
#include <string>

namespace board {

// What became of one asset of a feed: a picture was decoded into a raster, a film was kept as it
// came.
struct StoredAsset {
    std::string source; // SHA-256 of the file as it came
    std::string object; // SHA-256 of what is kept of it: the name in objects/
    Size size{};        // of a picture's raster; a film has none
    // No edge of a raster could be longer when the picture was decoded.
    Px edge = longest_raster_edge;
    std::int64_t film_bytes = 0; // of a film; 0 for a picture
    bool operator==(const StoredAsset&) const = default;

    bool is_film() const { return film_bytes > 0; }
    std::int64_t object_bytes() const; // how long its object is when it is whole
    // Whether decoding the picture again, with another longest edge, gives the same raster.
    bool serves(Px longest_edge) const;
};

// By asset id. An asset that did not arrive, or is neither picture nor film, has no entry.
using AssetTable = std::map<std::string, StoredAsset, std::less<>>;

// The text of assets.json. The same table always gives the same bytes: a snapshot's digest hangs
// on them.
//   a picture  {"source", "object", "width", "height", "edge"}; no edge: longest_raster_edge
//   a film     {"source", "object" (the same), "bytes"}
std::string write_asset_table(const AssetTable& table);
Result<AssetTable> read_asset_table(std::string text);

} // namespace board
