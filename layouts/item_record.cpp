// SPDX-License-Identifier: MIT
#include "layouts/item_record.h"

#include "layouts/flags_record.h"

#include <array>
#include <cstdio>

namespace board {
namespace {

struct KindName {
    std::string_view kind, name;
};

// What the kinds are called on the boards.
constexpr std::array<KindName, 4> kind_names{{{"flags", "督查挂旗"},
                                              {"negative-list", "业务负面清单"},
                                              {"exhibition", "展厅更新"},
                                              {"article", "学习园地"}}};

std::string position_title(Position position) {
    switch (position) {
    case Position::hall:
        return "廉洁文化展厅";
    case Position::garden:
        return "党支部园地";
    case Position::team:
        return "班组廉洁看板";
    }
    return {};
}

// Where the screen hangs, as a visitor would call it.
std::string place_name(const Feed& feed, const ScreenProfile& screen) {
    const Screen* known = feed.screen(screen.screen);
    if (known != nullptr && !known->name.empty()) return known->name;
    if (const Team* team = feed.team(screen.team)) return team->name;
    if (const Branch* branch = feed.branch(screen.branch)) return branch->name;
    return {};
}

// "11月23日 08:00" in the feed's time zone.
std::string local_time(WallTime time, std::chrono::minutes offset) {
    const auto local = time + offset;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::minutes>(local - day)};
    char text[48];
    std::snprintf(text, sizeof text, "%u月%u日 %02d:%02d", unsigned{date.month()},
                  unsigned{date.day()}, static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()));
    return text;
}

void number_rows(Record& record, const std::string& list) {
    int number = 0;
    const auto rows = record.lists.find(list);
    if (rows == record.lists.end()) return;
    for (Record& row : rows->second) {
        row.fields["number"] = std::to_string(++number);
        row.fields["count"] = std::to_string(rows->second.size());
    }
}

} // namespace

Record item_record(const Feed& feed, const Item& item, const ScreenProfile& screen) {
    Record record = Record::from(item.fields);
    if (item.kind == "flags") derive_flags(record, feed, screen);
    number_rows(record, "rows");
    if (const Team* team = feed.team(record.fields["team"]))
        record.fields["team.name"] = team->name;
    return record;
}

Record furniture_record(const Feed& feed, const Item& item, const ScreenProfile& screen) {
    Record record;
    record.fields["organization"] = feed.organization;
    record.fields["position"] = position_title(screen.position);
    record.fields["place"] = place_name(feed, screen);
    record.fields["kind.name"] = "学习园地";
    for (const KindName& named : kind_names)
        if (named.kind == item.kind) record.fields["kind.name"] = named.name;
    record.fields["updated-at"] = local_time(item.updated.value_or(feed.issued), feed.utc_offset);
    record.fields["emblem"] = feed.emblem;
    return record;
}

std::string plain_story(const Record& item) {
    constexpr std::array<std::string_view, 3> texts{"title", "subtitle", "text"};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> row_texts{
        {{"name", ""},
         {"post", "岗位"},
         {"risk", "风险点"},
         {"forbidden", "禁止"},
         {"measure", "防控措施"},
         {"flags", ""},
         {"caption", ""}}};
    std::string story;
    for (const std::string_view name : texts) {
        const auto field = item.fields.find(name);
        if (field == item.fields.end() || field->second.empty()) continue;
        story += (name == "title" ? "# " : "") + field->second + "\n\n";
    }
    for (const auto& [name, records] : item.lists) {
        if (name != "rows" && name != "branches" && name != "pictures") continue;
        for (const Record& row : records)
            for (const auto& [field, label] : row_texts)
                if (const auto text = row.fields.find(field);
                    text != row.fields.end() && !text->second.empty())
                    story += (label.empty() ? "" : "**" + std::string{label} + "** ") +
                             text->second + "\n\n";
    }
    return story;
}

} // namespace board
