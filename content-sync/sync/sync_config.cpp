// SPDX-License-Identifier: MIT
#include "content-sync/sync/sync_config.h"

#include "base/file.h"
#include "content-sync/http/feed_address.h"
#include "content-sync/schema.h"
#include "content-sync/sync/comments.h"

#include <algorithm>

namespace board {
namespace {

constexpr std::size_t most_bytes = 64u << 10;

// Gathers faults, each behind its place, in the order of the file.
class Faults {
  public:
    explicit Faults(std::string path)
        : path_{std::move(path)} {}

    void add(TextPlace place, Message what) { all_.push_back({place, std::move(what)}); }
    bool none() const { return all_.empty(); }
    Error error() {
        const auto key = [](const Placed& fault) {
            return std::pair{fault.place.line, fault.place.column};
        };
        std::stable_sort(all_.begin(), all_.end(),
                         [&](const auto& a, const auto& b) { return key(a) < key(b); });
        Message lines;
        for (const auto& [place, what] : all_) {
            const std::string at = path_ + ":" + std::to_string(place.line) + ":" +
                                   std::to_string(place.column) + ": ";
            lines.zh += (lines.zh.empty() ? "" : "\n") + at + what.zh;
            lines.en += (lines.en.empty() ? "" : "\n") + at + what.en;
        }
        return {Fault::malformed, lines};
    }

  private:
    struct Placed {
        TextPlace place;
        Message what;
    };
    std::string path_;
    std::vector<Placed> all_;
};

Result<JsonDocument> parse(const std::string& path, Faults& faults) {
    const std::string text = TRY(read_file(path, most_bytes));
    TextPlace place;
    auto blanked = without_comments(text, &place);
    if (blanked) {
        auto document = JsonDocument::parse(std::move(blanked).take(), {most_bytes, 16}, &place);
        if (document) return document;
        faults.add(place, document.error().what);
    } else {
        faults.add(place, blanked.error().what);
    }
    return faults.error();
}

void check(const JsonDocument& document, Faults& faults) {
    const auto schema = Schema::parse(std::string{sync_config_schema_text()}).take();
    const Json known = schema.root().find("properties");
    std::vector<std::string> strangers; // the checker names them at their parent's place
    const Json root = document.root();
    for (std::size_t i = 0; root.is(JsonType::object) && i < root.size(); ++i)
        if (const std::string key{root.member(i).key}; !known.has(key))
            strangers.push_back(json_pointer("", key));
    auto stranger = strangers.begin();
    for (auto& breach : schema.check(root)) {
        const bool strange = breach.code == "schema-additionalProperties";
        const auto& pointer = strange && stranger != strangers.end() ? *stranger++ : breach.pointer;
        faults.add(document.place(pointer), std::move(breach.what));
    }
    const auto feed = document.root().find("feed").string();
    if (feed && !feed->empty())
        if (auto complaint = complaint_about_feed(std::string{*feed}))
            faults.add(document.place("/feed"), std::move(*complaint));
}

bool is_hex_key(const std::string& key) {
    return key.size() == 64 && key.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
}

std::string below(const std::string& folder, const std::string& path) {
    return path.empty() || path.front() == '/' ? path : folder + path;
}

std::optional<std::string> text_of(Json value) {
    const auto text = value.string();
    return text ? std::optional{std::string{*text}} : std::nullopt;
}

} // namespace

std::optional<Message> complaint_about_feed(const std::string& feed) {
    if (feed.empty() || feed == "file://")
        return Message{"请写 feed.json 的网址（http:// 或 https://）或它的文件夹",
                       "write the feed's URL (http:// or https://) or its folder"};
    const bool path = feed.find("://") == std::string::npos && !feed.starts_with("http:") &&
                      !feed.starts_with("https:") && !feed.starts_with("file:");
    if (path || feed.starts_with("file://")) return std::nullopt;
    const auto address = FeedAddress::parse(feed);
    return address ? std::nullopt : std::optional{address.error().what};
}

Result<SyncConfig> read_sync_config(const std::string& path) {
    Faults faults{path};
    const auto document = TRY_WITHIN(parse(path, faults), "配置", "configuration");
    check(document, faults);
    if (!faults.none()) return faults.error().within("配置", "configuration");

    const Json root = document.root();
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    SyncConfig config;
    config.feed = text_of(root.find("feed"));
    config.store = text_of(root.find("store"));
    config.channel = text_of(root.find("channel"));
    if (const auto every = root.find("every").integer())
        config.every = std::chrono::seconds{*every};
    const Json keys = root.find("keys");
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto key = keys.at(i).string_or("");
        config.keys.push_back(is_hex_key(key) ? key : below(folder, key));
    }
    config.proxy = root.find("proxy").string_or("");
    config.ca_file = below(folder, root.find("ca_file").string_or(""));
    config.token_file = root.find("token_file").string_or("");
    if (const auto edge = root.find("longest_edge").integer())
        config.longest_edge = Px{static_cast<std::int32_t>(*edge)};
    config.films = root.find("films").boolean().value_or(false);
    return config;
}

} // namespace board
