// SPDX-License-Identifier: MIT
#include "content-sync/feed_reader.h"

#include "base/shortened.h"
#include "content-sync/item_checks.h"
#include "content-sync/item_reader.h"
#include "content-sync/schema.h"
#include "content-sync/text_checks.h"

#include <algorithm>
#include <set>

namespace board {

FeedReader::FeedReader(JsonDocument document)
    : feed_{std::move(document)}
    , findings_{feed_.document()} {}

FeedReading FeedReader::read() && {
    if (!is_ours()) return {std::nullopt, findings_.take()};
    check_schema();
    check_texts(root(), "", findings_);
    declared_.emplace(root(), findings_);
    read_envelope();
    read_organization();
    read_branches();
    read_teams();
    read_screens();
    read_calendar();
    read_mood();
    read_words();
    read_items();
    note_unsupported(feed_, findings_);
    const bool shown = envelope_stands() && worth_showing();
    Diagnostics diagnostics = findings_.take();
    if (!shown) return {std::nullopt, std::move(diagnostics)};
    return {std::move(feed_), std::move(diagnostics)};
}

// Another format has other rules: judging it by ours would only mislead.
bool FeedReader::is_ours() {
    const auto format = root().find("format").string();
    if (!format || *format == "board-feed/1") return true;
    const std::string name = shortened(*format);
    findings_.error("wrong-format", "/format",
                    {"格式是“" + name + "”，本程序只读 board-feed/1；请改 format，或升级程序",
                     "the format is \"" + name +
                         "\"; this program reads board-feed/1 only; mend \"format\" or upgrade"});
    return false;
}

void FeedReader::check_schema() {
    for (Schema::Breach& breach : Schema::board_feed().check(root()))
        findings_.add(breach.severity, std::move(breach.code), std::move(breach.pointer),
                      std::move(breach.what));
}

// Without these nobody knows which feed it is, or whether it is newer than the one on the wall.
bool FeedReader::envelope_stands() const {
    static constexpr std::string_view pillars[] = {"",          "/format", "/channel",
                                                   "/sequence", "/issued", "/items"};
    return std::none_of(std::begin(pillars), std::end(pillars),
                        [&](std::string_view pointer) { return findings_.broken(pointer); });
}

// All entries of the list, so that each is searched for everything; an id's second use is an error.
std::vector<FeedReader::Entry> FeedReader::entries(const char* key) {
    const Json list = root().find(key);
    const std::string base = json_pointer("", key);
    // The schema goes into no list of another type, nor into one that is too long.
    if (findings_.broken(base)) return {};
    std::vector<Entry> all;
    std::set<std::string, std::less<>> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Entry entry{list.at(i), json_pointer(base, i)};
        const std::string id = entry.fields.find("id").string_or("");
        if (!id.empty() && !seen.insert(id).second)
            findings_.error(
                "duplicate-id", json_pointer(entry.pointer, "id"),
                {"编号“" + shortened(id) + "”前面已经用过，只留前面那一项；请换一个编号",
                 "the id \"" + shortened(id) +
                     "\" is taken by an earlier entry, which stays; choose another"});
        if (entry.fields.is(JsonType::object)) all.push_back(entry);
    }
    return all;
}

void FeedReader::read_items() {
    std::set<std::string, std::less<>> recalled;
    const Json list = root().find("recalled");
    // A list that is too long recalls all the same.
    for (std::size_t i = 0; i < list.size(); ++i) recalled.insert(list.at(i).string_or(""));
    for (const auto& [fields, pointer] : entries("items")) {
        if (recalled.contains(fields.find("id").string_or(""))) {
            findings_.note("recalled", pointer,
                           {"已撤稿，不再播出", "is recalled and does not show"});
            continue;
        }
        Item item = read_item({feed_, *declared_, fields, pointer}, findings_);
        check_item(feed_, *declared_, item, findings_);
        if (!findings_.broken(pointer)) feed_.items.push_back(std::move(item));
    }
}

// A recall must take effect even when it leaves nothing: then the board shows its empty page.
bool FeedReader::worth_showing() {
    const Json recalled = root().find("recalled");
    const bool recalls = recalled.is(JsonType::array) && recalled.size() > 0;
    if (!feed_.items.empty() || recalls) return true;
    findings_.error("nothing-to-show", "/items",
                    {"没有一个可以播出的条目，整份播出单不采用",
                     "not one item can be shown; the feed is refused whole"});
    return false;
}

FeedReading read_feed(std::string text) {
    TextPlace place;
    auto document = JsonDocument::parse(std::move(text), {}, &place);
    if (document) return FeedReader{std::move(document).take()}.read();
    const bool budget = document.error().fault == Fault::budget;
    return {std::nullopt,
            {{Severity::error, budget ? "over-budget" : "not-json", "", "", place,
              document.error().what}}};
}

} // namespace board
