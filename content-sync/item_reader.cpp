// SPDX-License-Identifier: MIT
#include "content-sync/item_reader.h"

#include "content-sync/time_reader.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace board {
namespace {

// "07:30" in minutes; nothing for what the schema refuses.
std::optional<int> minutes_of(Json clock) {
    const std::string text = clock.string_or("");
    int hours = 0, minutes = 0;
    if (text.size() != 5 || std::sscanf(text.c_str(), "%2d:%2d", &hours, &minutes) != 2)
        return std::nullopt;
    return hours * 60 + minutes;
}

std::vector<Hours> read_hours(Json pairs, const std::string& pointer, Findings& findings) {
    std::vector<Hours> hours;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto begin = minutes_of(pairs.at(i).at(0)), end = minutes_of(pairs.at(i).at(1));
        if (!begin || !end) continue;
        hours.push_back({*begin, *end});
        if (*begin != *end) continue;
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
        if (name != names.end()) read.week |= 1u << (name - names.begin());
    }
    return read;
}

// A list of ids. Unknown ones are kept: dropping the last would turn "nowhere" into "everywhere".
std::vector<std::string> read_targets(Json list, const Message& sort, const DeclaredIds& known,
                                      const std::string& pointer, Findings& findings) {
    std::vector<std::string> ids;
    std::vector<std::size_t> strangers;
    for (std::size_t i = 0; i < list.size(); ++i) {
        ids.push_back(list.at(i).string_or(""));
        if (list.at(i).is(JsonType::string) && !findings.wrong(json_pointer(pointer, i)) &&
            !known.contains(ids.back()))
            strangers.push_back(i);
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

Show read_show(const ItemPlace& place, Findings& findings) {
    const Json fields = place.fields.find("show");
    const std::string pointer = json_pointer(place.pointer, "show");
    Show show;
    const Json positions = fields.find("positions");
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (const auto position = position_named(positions.at(i).string_or("")))
            show.positions.push_back(*position);
    const auto targets = [&](const char* key, const Message& sort, const DeclaredIds& known) {
        return read_targets(fields.find(key), sort, known, json_pointer(pointer, key), findings);
    };
    show.branches = targets("branches", {"支部", "branch"}, place.declared.branches);
    show.teams = targets("teams", {"班组", "team"}, place.declared.teams);
    show.screens = targets("screens", {"屏幕", "screen"}, place.declared.screens);
    const TimeReader times{place.feed.utc_offset, findings};
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

Item read_item(const ItemPlace& place, Findings& findings) {
    const auto& [feed, declared, fields, pointer] = place;
    Item item;
    item.id = fields.find("id").string_or("");
    item.kind = fields.find("kind").string_or("");
    item.title = fields.find("title").string_or("");
    item.language = fields.find("language").string_or(feed.language);
    item.updated = TimeReader{feed.utc_offset, findings}.member(fields, "updated", pointer,
                                                                DayEdge::begin, Severity::warning);
    item.show = read_show(place, findings);
    item.pointer = pointer;
    item.fields = fields;
    return item;
}

} // namespace board
