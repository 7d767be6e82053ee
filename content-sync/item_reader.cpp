// SPDX-License-Identifier: MIT
#include "content-sync/item_reader.h"

#include "content-sync/references.h"
#include "content-sync/time_reader.h"

#include <algorithm>
#include <array>

namespace board {
namespace {

// "07:30" in minutes; the schema has seen to its form.
int minutes_of(Json clock) {
    const std::string text = clock.string_or("00:00");
    return std::stoi(text.substr(0, 2)) * 60 + std::stoi(text.substr(3, 2));
}

std::vector<Hours> read_hours(Json pairs, const std::string& pointer, Findings& findings) {
    std::vector<Hours> hours;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const Hours pair{minutes_of(pairs.at(i).at(0)), minutes_of(pairs.at(i).at(1))};
        hours.push_back(pair);
        if (pair.begin != pair.end) continue;
        findings.error("empty-hours", json_pointer(pointer, i),
                       {"时段的开始和结束相同，永远不会播出；全天请写 00:00 和 24:00",
                        "the hours begin and end at the same time and would never show; for the "
                        "whole day write 00:00 and 24:00"});
    }
    return hours;
}

Days read_days(Json days) {
    if (days.string() == "workdays") return {Days::By::workdays, 0};
    if (days.string() == "holidays") return {Days::By::holidays, 0};
    static constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu",
                                                           "fri", "sat", "sun"};
    if (!days.is(JsonType::array)) return {};
    Days read{Days::By::week, 0};
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto name = std::find(names.begin(), names.end(), days.at(i).string_or(""));
        read.week |= 1u << (name - names.begin());
    }
    return read;
}

// A list of ids. Unknown ones are kept: dropping the last would turn "nowhere" into "everywhere".
template<class Entry>
std::vector<std::string> read_targets(Json list, const Message& sort,
                                      const std::vector<Entry>& known, const std::string& pointer,
                                      Findings& findings) {
    std::vector<std::string> ids;
    std::vector<std::size_t> strangers;
    for (std::size_t i = 0; i < list.size(); ++i) {
        ids.push_back(list.at(i).string_or(""));
        const auto is_meant = [&](const Entry& entry) { return entry.id == ids.back(); };
        if (std::none_of(known.begin(), known.end(), is_meant)) strangers.push_back(i);
    }
    const Severity severity = strangers.size() == ids.size() ? Severity::error : Severity::warning;
    for (const std::size_t i : strangers)
        report_unknown(findings, severity, json_pointer(pointer, i), {sort, ids[i]}, known);
    return ids;
}

Priority read_priority(Json priority) {
    if (priority.string() == "urgent") return Priority::urgent;
    return priority.string() == "pinned" ? Priority::pinned : Priority::normal;
}

Show read_show(const Feed& feed, Json fields, const std::string& pointer, Findings& findings) {
    Show show;
    const Json positions = fields.find("positions");
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (const auto position = position_named(positions.at(i).string_or("")))
            show.positions.push_back(*position);
    const auto targets = [&](const char* key, const Message& sort, const auto& known) {
        return read_targets(fields.find(key), sort, known, json_pointer(pointer, key), findings);
    };
    show.branches = targets("branches", {"支部", "branch"}, feed.branches);
    show.teams = targets("teams", {"班组", "team"}, feed.teams);
    show.screens = targets("screens", {"屏幕", "screen"}, feed.screens);
    const TimeReader times{feed.utc_offset, findings};
    show.from = times.member(fields, "from", pointer);
    show.until = times.member(fields, "until", pointer, DayEdge::end);
    times.check_order(show.from, show.until, pointer);
    show.days = read_days(fields.find("days"));
    show.hours = read_hours(fields.find("hours"), json_pointer(pointer, "hours"), findings);
    if (const auto seconds = fields.find("seconds").integer())
        show.seconds = static_cast<int>(*seconds);
    show.weight = static_cast<int>(fields.find("weight").integer_or(1));
    show.priority = read_priority(fields.find("priority"));
    return show;
}

} // namespace

Item read_item(const Feed& feed, Json fields, const std::string& pointer, Findings& findings) {
    Item item;
    item.id = fields.find("id").string_or("");
    item.kind = fields.find("kind").string_or("");
    item.title = fields.find("title").string_or("");
    item.language = fields.find("language").string_or(feed.language);
    item.updated = TimeReader{feed.utc_offset, findings}.member(fields, "updated", pointer,
                                                                DayEdge::begin, Severity::warning);
    item.show = read_show(feed, fields.find("show"), json_pointer(pointer, "show"), findings);
    item.pointer = pointer;
    item.fields = fields;
    return item;
}

} // namespace board
