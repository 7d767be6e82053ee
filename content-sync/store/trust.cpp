// SPDX-License-Identifier: MIT
#include "content-sync/store/trust.h"

#include "base/file.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "content-sync/store/digest.h"

#include <algorithm>

namespace board {

namespace {

constexpr std::size_t most_bytes = 64u << 10;

Error damaged() {
    return {Fault::malformed, {"trust.json 已损坏", "trust.json is damaged"}};
}

std::vector<std::string> read_keys(const Json& list) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < list.size(); ++i) keys.push_back(list.at(i).string_or(""));
    return keys;
}

void write_keys(JsonWriter& json, std::string_view name, const std::vector<std::string>& keys) {
    json.key(name).begin_array();
    for (const auto& key : keys) json.value(key);
    json.end_array();
}

// A key is spelled as a digest is: 64 lower-case hexadecimal digits.
bool are_keys(const std::vector<std::string>& keys) {
    return std::all_of(keys.begin(), keys.end(), is_sha256);
}

std::string belief(const Trust& trust) {
    JsonWriter json{JsonStyle::compact};
    json.begin_object();
    json.member("channel", trust.channel).member("root", trust.root);
    write_keys(json, "keys", trust.keys);
    write_keys(json, "configured", trust.configured);
    json.member("sequence", trust.sequence).member("manifest", trust.manifest);
    json.member("issued", format_utc(trust.issued));
    json.end_object();
    return json.take();
}

} // namespace

std::string write_trust(const Trust& trust) {
    auto document = JsonDocument::parse(belief(trust));
    assert(document);
    JsonWriter json;
    json.begin_object();
    json.key("trust").value(document->root());
    json.member("sha256", sha256(document->root().text()));
    json.end_object();
    return json.take();
}

Result<Trust> read_trust(const std::string& store) {
    const Fd root = TRY(open_folder(store));
    auto document = JsonDocument::parse(TRY(read_file_at(root, "trust.json", most_bytes)));
    if (!document) return damaged();
    const Json json = document->root().find("trust");
    if (sha256(json.text()) != document->root().find("sha256").string_or("")) return damaged();
    Trust trust;
    trust.channel = json.find("channel").string_or("");
    trust.root = json.find("root").integer_or(0);
    trust.keys = read_keys(json.find("keys"));
    trust.configured = read_keys(json.find("configured"));
    trust.sequence = json.find("sequence").integer_or(0);
    trust.manifest = json.find("manifest").string_or("");
    trust.issued = TRY(parse_time(json.find("issued").string_or(""), std::chrono::minutes{0}));
    if (!are_keys(trust.keys) || !are_keys(trust.configured)) return damaged();
    return trust;
}

} // namespace board
