// SPDX-License-Identifier: MIT
#include "content-sync/store/trust.h"

#include "base/file.h"
#include "base/json.h"
#include "base/json_writer.h"

namespace board {

std::string write_trust(const Trust& trust) {
    JsonWriter json;
    const auto keys = [&json](const char* name, const std::vector<std::string>& listed) {
        json.key(name).begin_array();
        for (const auto& key : listed) json.value(key);
        json.end_array();
    };
    json.begin_object().member("channel", trust.channel);
    keys("configured", trust.configured);
    json.member("root", trust.root);
    keys("keys", trust.keys);
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
    const auto keys = [&json](const char* name, std::vector<std::string>& listed) {
        const Json found = json.find(name);
        for (std::size_t i = 0; i < found.size(); ++i) listed.push_back(found.at(i).string_or(""));
    };
    keys("configured", trust.configured);
    keys("keys", trust.keys);
    trust.sequence = json.find("sequence").integer_or(0);
    trust.manifest = json.find("manifest").string_or("");
    trust.issued = TRY(parse_time(json.find("issued").string_or(""), std::chrono::minutes{0}));
    return trust;
}

} // namespace board
