// SPDX-License-Identifier: MIT
#include "layouts/item_record.h"

#include "layouts/flags_record.h"
#include "layouts/quote_record.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace board {
namespace {

std::string level_word(std::string_view level) {
    if (level == "high") return "高风险";
    if (level == "medium") return "中风险";
    return level == "low" ? "低风险" : "";
}

// Plain text as CommonMark that shows it letter by letter (§2.4, backslash escapes).
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x80 && std::ispunct(static_cast<unsigned char>(c)))
            out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

// A quote is plain text, each of its lines a line.
std::string quote_as_story(std::string_view text) {
    std::string story;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        story += (story.empty() ? "" : "\\\n") + escaped(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return story;
}

void describe_rows(Record& record, const std::string& list) {
    int number = 0;
    const auto rows = record.lists.find(list);
    if (rows == record.lists.end()) return;
    for (Record& row : rows->second) {
        row.fields["number"] = std::to_string(++number);
        row.fields["count"] = std::to_string(rows->second.size());
        row.fields["level.word"] = level_word(row.fields["level"]);
    }
}

// "focus": [0.3, 0.7] as {focus.x} and {focus.y}.
void describe_pictures(Record& record) {
    const auto pictures = record.lists.find("pictures");
    if (pictures == record.lists.end()) return;
    for (Record& picture : pictures->second) {
        const auto focus = picture.lists.find("focus");
        if (focus == picture.lists.end() || focus->second.size() != 2) continue;
        picture.fields["focus.x"] = focus->second[0].fields["value"];
        picture.fields["focus.y"] = focus->second[1].fields["value"];
    }
}

} // namespace

Record item_record(const Feed& feed, const Item& item, const ScreenProfile& screen,
                   const Moment& /*moment*/) {
    Record record = Record::from(item.fields);
    if (item.kind == "flags") derive_flags(record, feed, screen);
    if (item.kind == "quote") derive_quote(record);
    describe_rows(record, "rows");
    describe_pictures(record);
    if (const Team* team = feed.team(record.fields["team"]))
        record.fields["team.name"] = team->name;
    return record;
}

std::string plain_story(const Record& item) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 11> row_texts{
        {{"name", ""},
         {"check.name", ""},
         {"word", "旗色"},
         {"means", "含义"},
         {"post", "岗位"},
         {"risk", "风险点"},
         {"level.word", "风险等级"},
         {"forbidden", "禁止"},
         {"measure", "防控措施"},
         {"flags", ""},
         {"caption", ""}}};
    const auto field = [](const Record& record, std::string_view name) {
        const auto found = record.fields.find(name);
        return found == record.fields.end() ? std::string{} : found->second;
    };
    std::string story;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) story += text + "\n\n";
    };
    if (!field(item, "title").empty()) add("# " + escaped(field(item, "title")));
    for (const char* name : {"subtitle", "period"}) add(escaped(field(item, name)));
    const bool quote = field(item, "kind") == "quote";
    if (quote) add(escaped(field(item, "banner")));
    add(quote ? quote_as_story(field(item, "text")) : field(item, "text"));
    for (const char* list : {"rows", "branches", "legend", "pictures"}) {
        const auto records = item.lists.find(list);
        if (records == item.lists.end()) continue;
        for (const Record& row : records->second)
            for (const auto& [name, label] : row_texts)
                if (const std::string text = escaped(field(row, name)); !text.empty())
                    add(label.empty() ? text : "**" + std::string{label} + "**　" + text);
    }
    add(escaped(field(item, "source")));
    return story;
}

} // namespace board
