// SPDX-License-Identifier: MIT
#include "content-sync/store/provenance.h"

#include "base/json.h"
#include "base/json_writer.h"
#include "content-sync/store/digest.h"

namespace board {
namespace {

void write_validators(JsonWriter& json, const Validators& validators) {
    json.member("etag", validators.etag);
    json.member("last_modified", validators.last_modified);
    json.member("date", validators.date);
}

Validators read_validators(const Json& json) {
    return {json.find("etag").string_or(""), json.find("last_modified").string_or(""),
            json.find("date").string_or("")};
}

} // namespace

std::string write_provenance(const Provenance& provenance) {
    JsonWriter json;
    json.begin_object();
    json.member("published", format_utc(provenance.published));
    json.member("address", provenance.address);
    json.key("feed").begin_object();
    write_validators(json, provenance.feed);
    json.end_object();
    json.key("assets").begin_object();
    for (const auto& [path, arrival] : provenance.assets) {
        json.key(path).begin_object();
        json.member("source", arrival.source);
        write_validators(json, arrival.validators);
        json.end_object();
    }
    json.end_object();
    json.end_object();
    return json.take();
}

Provenance read_provenance(std::string text) {
    const auto document = JsonDocument::parse(std::move(text));
    if (!document) return {};
    const Json root = document->root();
    Provenance provenance;
    const auto published =
        parse_time(root.find("published").string_or(""), std::chrono::minutes{0});
    if (published) provenance.published = *published;
    provenance.address = root.find("address").string_or("");
    provenance.feed = read_validators(root.find("feed"));
    const Json assets = root.find("assets");
    for (std::size_t i = 0; assets.is(JsonType::object) && i < assets.size(); ++i) {
        const auto [path, arrival] = assets.member(i);
        const std::string source = arrival.find("source").string_or("");
        if (is_sha256(source))
            provenance.assets[std::string{path}] = {source, read_validators(arrival)};
    }
    return provenance;
}

} // namespace board
