// SPDX-License-Identifier: MIT
#include "content-sync/store/trust.h"

#include "base/file.h"
#include "base/json.h"
#include "base/json_writer.h"

namespace board {

std::string write_trust(const Trust& trust) {
    JsonWriter json;
    json.begin_object();
    json.member("channel", trust.channel).member("root", trust.root);
    json.key("keys").begin_array();
    for (const auto& key : trust.keys) json.value(key);
    json.end_array();
    json.member("sequence", trust.sequence).member("manifest", trust.manifest);
    json.member("issued", format_utc(trust.issued));
    json.end_object();
    return json.take();
}

Result<Trust> read_trust(const std::string& store) {
    constexpr std::size_t most_bytes = 64u << 10;
    const Fd root = TRY(open_folder(store));
    const auto document =
        TRY(JsonDocument::parse(TRY(read_file_at(root, "trust.json", most_bytes))));
    const Json json = document.root();
    Trust trust;
    trust.channel = json.find("channel").string_or("");
    trust.root = json.find("root").integer_or(0);
    const Json keys = json.find("keys");
    for (std::size_t i = 0; i < keys.size(); ++i) trust.keys.push_back(keys.at(i).string_or(""));
    trust.sequence = json.find("sequence").integer_or(0);
    trust.manifest = json.find("manifest").string_or("");
    trust.issued = TRY(parse_time(json.find("issued").string_or(""), std::chrono::minutes{0}));
    return trust;
}

} // namespace board
