// SPDX-License-Identifier: MIT
#include "content-sync/occasion_checks.h"

#include "content-sync/time_reader.h"

namespace board {
namespace {

void check_notice(const TimeReader& times, const Item& item) {
    const auto date =
        times.member(item.fields, "date", item.pointer, DayEdge::begin, Severity::warning);
    const auto due =
        times.member(item.fields, "due", item.pointer, DayEdge::end, Severity::warning);
    if (!date || !due || *date < *due) return;
    times.findings.warning("due-before-date", json_pointer(item.pointer, "due"),
                           {"办理期限在发文日期之前，请查对 due 和 date",
                            "is due before its own date; check \"due\" and \"date\""});
}

void check_event(const TimeReader& times, const Item& item) {
    const auto begins =
        times.member(item.fields, "begins", item.pointer, DayEdge::begin, Severity::warning);
    const auto ends =
        times.member(item.fields, "ends", item.pointer, DayEdge::end, Severity::warning);
    if (begins && ends && *ends <= *begins)
        times.findings.error("event-ends-first", json_pointer(item.pointer, "ends"),
                             {"结束时间在开始时间之前；请改 begins 或 ends",
                              "ends before it begins; mend \"begins\" or \"ends\""});
    if (item.fields.has("begins")) return;
    for (const char* name : {"ends", "report"})
        if (item.fields.has(name))
            times.findings.warning(
                "event-without-begin", json_pointer(item.pointer, name),
                {"没有开始时间，这一项不会显示；请补上 begins",
                 "does not show while the event has no beginning; add \"begins\""});
}

void check_assignments(const TimeReader& times, const Item& item) {
    const std::string pointer = json_pointer(item.pointer, "assignments");
    const Json list = item.fields.find("assignments");
    for (std::size_t i = 0; i < list.size() && !times.findings.wrong(pointer); ++i)
        for (const char* name : {"due", "answered"})
            times.member(list.at(i), name, json_pointer(pointer, i), DayEdge::end,
                         Severity::warning);
}

} // namespace

void check_occasion(const Feed& feed, const Item& item, Findings& findings) {
    const TimeReader times{feed.utc_offset, findings};
    if (item.kind == "notice") check_notice(times, item);
    if (item.kind == "event") check_event(times, item);
    if (item.kind == "assignments") check_assignments(times, item);
    if (item.kind == "lesson")
        times.member(item.fields, "date", item.pointer, DayEdge::begin, Severity::warning);
}

} // namespace board
