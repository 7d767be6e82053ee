// SPDX-License-Identifier: MIT
#include "layouts/item_record.h"

#include "layouts/assignments_record.h"
#include "layouts/counts_record.h"
#include "layouts/dates_record.h"
#include "layouts/flags_record.h"
#include "layouts/quote_record.h"

namespace board {
namespace {

std::string level_short(std::string_view level) {
    if (level == "high") return "高";
    if (level == "medium") return "中";
    return level == "low" ? "低" : "";
}

std::string level_word(std::string_view level) {
    if (level == "high") return "高风险";
    if (level == "medium") return "中风险";
    return level == "low" ? "低风险" : "";
}

// Each record of each list knows its place among them.
void number_records(Record& item) {
    for (auto& [name, records] : item.lists) {
        int number = 0;
        for (Record& record : records) {
            // What the feed numbered or counted itself keeps its own.
            record.fields.try_emplace("number", std::to_string(++number));
            record.fields.try_emplace("count", std::to_string(records.size()));
            record.fields["ordinal"] = std::to_string(number);
            record.fields["level.word"] = level_word(record.fields["level"]);
            record.fields["level.short"] = level_short(record.fields["level"]);
        }
    }
}

// A department's first row says its name; those after it are of the same one.
void group_rows(Record& item) {
    const auto rows = item.lists.find("rows");
    if (rows == item.lists.end()) return;
    std::string before;
    for (Record& row : rows->second) {
        const std::string& department = row.fields["department"];
        if (!department.empty() && department != before) row.fields["department.first"] = "yes";
        before = department;
    }
}

void describe_levels(Record& item) {
    const auto levels = item.lists.find("levels");
    if (levels == item.lists.end()) return;
    for (Record& level : levels->second) {
        std::string unit = level.fields["unit"];
        if (unit.empty()) unit = "人";
        const std::string count = level.fields["count"];
        level.fields["unit"] = unit;
        level.fields["count.text"] = count.empty() ? "" : count + " " + unit;
        std::string& duties = level.fields["duties.text"];
        for (const Record& duty : level.lists["duties"])
            duties += (duties.empty() ? "" : "；") + duty.fields.find("value")->second;
    }
}

// A film shows its poster.
void show_poster(Record& item) {
    const auto poster = item.fields.find("poster");
    if (poster == item.fields.end()) return;
    item.lists["pictures"].emplace_back().fields["asset"] = poster->second;
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

void derive(Record& record, const Feed& feed, const Item& item, const ScreenProfile& screen,
            const Moment& moment) {
    if (item.kind == "flags") derive_flags(record, feed, screen);
    if (item.kind == "quote") derive_quote(record);
    if (item.kind == "talks") derive_talks(record);
    if (item.kind == "self-supervision") derive_duties(record);
    if (item.kind == "assignments") derive_assignments(record, feed, moment);
    if (item.kind == "notice") derive_notice_dates(record, feed, moment);
    if (item.kind == "lesson") derive_lesson_dates(record, feed, moment);
    if (item.kind == "event") derive_event_dates(record, feed, moment);
    if (item.kind == "network") describe_levels(record);
    if (item.kind == "risk-table") group_rows(record);
    if (item.kind == "video") show_poster(record);
}

} // namespace

Record item_record(const Feed& feed, const Item& item, const ScreenProfile& screen,
                   const Moment& moment) {
    Record record = Record::from(item.fields);
    derive(record, feed, item, screen, moment);
    number_records(record);
    describe_pictures(record);
    if (const Team* team = feed.team(record.fields["team"]))
        record.fields["team.name"] = team->name;
    return record;
}

} // namespace board
