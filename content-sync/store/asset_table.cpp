// SPDX-License-Identifier: MIT
#include "content-sync/store/asset_table.h"

#include "base/json.h"
#include "base/json_writer.h"
#include "base/raster.h"
#include "content-sync/store/digest.h"

namespace board {
namespace {

Error broken(std::string_view id) {
    const std::string name{id};
    return {
        Fault::malformed,
        {"assets.json 中“" + name + "”的记录已损坏", "assets.json: broken entry '" + name + "'"}};
}

Result<StoredAsset> read_entry(std::string_view id, const Json& entry) {
    StoredAsset asset;
    asset.source = entry.find("source").string_or("");
    asset.object = entry.find("object").string_or("");
    const auto width = entry.find("width").integer_or(0);
    const auto height = entry.find("height").integer_or(0);
    // The object becomes a file's name: nothing but a digest may pass.
    if (!is_sha256(asset.source) || !is_sha256(asset.object) || width < 1 || height < 1 ||
        width > Raster::most_edge || height > Raster::most_edge)
        return broken(id);
    asset.size = {Px{static_cast<int>(width)}, Px{static_cast<int>(height)}};
    return asset;
}

} // namespace

std::string write_asset_table(const AssetTable& table) {
    JsonWriter json;
    json.begin_object();
    for (const auto& [id, asset] : table) {
        json.key(id).begin_object();
        json.member("source", asset.source).member("object", asset.object);
        json.member("width", asset.size.width.value).member("height", asset.size.height.value);
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
