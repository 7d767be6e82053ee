// SPDX-License-Identifier: MIT
#include "content-sync/store/asset_table.h"

#include "base/json.h"
#include "base/json_writer.h"
#include "base/raster.h"
#include "content-sync/store/digest.h"

#include <algorithm>

namespace board {
namespace {

Error broken(std::string_view id) {
    const std::string name{id};
    return {
        Fault::malformed,
        {"assets.json 中“" + name + "”的记录已损坏", "assets.json: broken entry '" + name + "'"}};
}

// The number at `key` if it is one from `least` to `most`.
std::optional<std::int64_t> number_in(const Json& entry, std::string_view key, std::int64_t least,
                                      std::int64_t most) {
    const auto number = entry.find(key).integer();
    return number && *number >= least && *number <= most ? number : std::nullopt;
}

Result<StoredAsset> read_entry(std::string_view id, const Json& entry) {
    StoredAsset asset;
    asset.source = entry.find("source").string_or("");
    asset.object = entry.find("object").string_or("");
    // The object becomes a file's name: nothing but a digest may pass.
    if (!is_sha256(asset.source) || !is_sha256(asset.object)) return broken(id);
    if (entry.has("bytes")) {
        const auto bytes = number_in(entry, "bytes", 1, INT64_MAX);
        if (!bytes || asset.object != asset.source || entry.size() != 3) return broken(id);
        asset.film_bytes = *bytes;
        return asset;
    }
    const auto width = number_in(entry, "width", 1, Raster::most_edge);
    const auto height = number_in(entry, "height", 1, Raster::most_edge);
    const auto edge = entry.has("edge") ? number_in(entry, "edge", 1, INT32_MAX)
                                        : std::optional{std::int64_t{asset.edge.value}};
    if (!width || !height || !edge) return broken(id);
    asset.size = {Px{static_cast<int>(*width)}, Px{static_cast<int>(*height)}};
    asset.edge = Px{static_cast<int>(*edge)};
    return asset;
}

} // namespace

std::int64_t StoredAsset::object_bytes() const {
    constexpr std::int64_t pixel_bytes = 4;
    if (is_film()) return film_bytes;
    return static_cast<std::int64_t>(raster_header(size, Opacity::opaque).size()) +
           pixel_bytes * size.width.value * size.height.value;
}

// What was smaller than either edge was scaled for neither.
bool StoredAsset::serves(Px longest_edge) const {
    if (edge == longest_edge) return true;
    const Px longer = std::max(size.width, size.height);
    return longer < edge && longer <= longest_edge;
}

std::string write_asset_table(const AssetTable& table) {
    JsonWriter json;
    json.begin_object();
    for (const auto& [id, asset] : table) {
        json.key(id).begin_object();
        json.member("source", asset.source).member("object", asset.object);
        if (asset.is_film()) {
            json.member("bytes", asset.film_bytes);
        } else {
            json.member("width", asset.size.width.value).member("height", asset.size.height.value);
            json.member("edge", asset.edge.value);
        }
        json.end_object();
    }
    json.end_object();
    return json.take();
}

Result<AssetTable> read_asset_table(std::string text) {
    const JsonDocument document = TRY(JsonDocument::parse(std::move(text)));
    const Json root = document.root();
    if (!root.is(JsonType::object)) return broken("/");
    AssetTable table;
    for (std::size_t i = 0; i < root.size(); ++i) {
        const auto [id, entry] = root.member(i);
        table.emplace(id, TRY(read_entry(id, entry)));
    }
    return table;
}

} // namespace board
