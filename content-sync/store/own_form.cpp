// SPDX-License-Identifier: MIT
#include "content-sync/store/own_form.h"

#include "base/json_writer.h"
#include "content-sync/schema_text.h"
#include "content-sync/store/digest.h"

namespace board {
namespace {

constexpr std::string_view blanks = " \t\r\n<";

// To be raised with every change of read_feed() that refuses less, or more, than before.
constexpr std::string_view rules_version = "1";

using Names = std::set<std::string_view>;

// The asset ids that a value names: as a text of its own, or as a picture in CommonMark (§6.3).
// Too many rather than too few.
class Mentions {
  public:
    explicit Mentions(const Json& assets) {
        for (std::size_t i = 0; i < assets.size(); ++i) known_.insert(assets.member(i).key);
    }
    void read(const Json& value, Names& found) const {
        if (const auto text = value.string()) return read_text(*text, found);
        for (std::size_t i = 0; i < value.size(); ++i)
            read(value.is(JsonType::object) ? value.member(i).value : value.at(i), found);
    }
    // An item's own id is no asset's.
    void read_item(const Json& item, Names& found) const {
        for (std::size_t i = 0; item.is(JsonType::object) && i < item.size(); ++i)
            if (const auto [key, value] = item.member(i); key != "id") read(value, found);
    }
    const Names& known() const { return known_; }

  private:
    void add(std::string_view name, Names& found) const {
        if (const auto known = known_.find(name); known != known_.end()) found.insert(*known);
    }
    void read_text(std::string_view text, Names& found) const {
        add(text, found);
        for (auto at = text.find("]("); at != std::string_view::npos;
             at = text.find("](", at + 2)) {
            const auto begin = text.find_first_not_of(blanks, at + 2);
            if (begin == std::string_view::npos) return;
            const auto rest = text.substr(begin);
            add(rest.substr(0, rest.find_first_of(" \t\r\n>)")), found);
        }
    }

    Names known_;
};

void write_items(JsonWriter& json, const Feed& feed) {
    json.begin_array();
    for (const Item& item : feed.items) json.value(item.fields);
    json.end_array();
}

void write_assets(JsonWriter& json, const Json& assets, const Ids& forsaken) {
    json.begin_object();
    for (std::size_t i = 0; i < assets.size(); ++i)
        if (const auto [key, value] = assets.member(i); !forsaken.contains(key))
            json.member(key, value);
    json.end_object();
}

} // namespace

std::string judging_rules() {
    return std::string{rules_version} + "-" + sha256(board_feed_schema_text()).substr(0, 16);
}

Ids recalled_ids(const Feed& feed) {
    const Json list = feed.document().root().find("recalled");
    Ids ids;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (const auto id = list.at(i).string()) ids.emplace(*id);
    return ids;
}

Ids forsaken_assets(const Feed& feed) {
    const Json root = feed.document().root(), items = root.find("items");
    if (items.size() == feed.items.size() || !root.find("assets").is(JsonType::object)) return {};
    Names shown; // pointers
    for (const Item& item : feed.items) shown.insert(item.pointer);
    const Mentions mentions{root.find("assets")};
    Names kept, gone;
    for (std::size_t i = 0; i < root.size(); ++i)
        if (const auto [key, value] = root.member(i);
            key != "items" && key != "assets" && key != "recalled")
            mentions.read(value, kept);
    for (std::size_t i = 0; i < items.size(); ++i)
        mentions.read_item(items.at(i), shown.contains(json_pointer("/items", i)) ? kept : gone);
    Ids forsaken;
    for (const auto name : gone)
        if (!kept.contains(name)) forsaken.emplace(name);
    return forsaken;
}

std::string own_form(const Feed& feed, const Taken& taken) {
    const Json root = feed.document().root();
    const Ids forsaken = forsaken_assets(feed);
    JsonWriter json{JsonStyle::compact};
    json.begin_object();
    for (std::size_t i = 0; i < root.size(); ++i) {
        const auto [key, value] = root.member(i);
        if (key == "taken") continue;
        json.key(key);
        if (key == "items")
            write_items(json, feed);
        else if (key == "assets" && value.is(JsonType::object))
            write_assets(json, value, forsaken);
        else
            json.value(value);
    }
    json.key("taken").begin_object();
    json.member("sha256", taken.sha256).member("rules", taken.rules);
    json.end_object().end_object();
    return json.take();
}

Taken taken_of(const Feed& stored) {
    const Json taken = stored.document().root().find("taken");
    return {taken.find("sha256").string_or(""), taken.find("rules").string_or("")};
}

} // namespace board
