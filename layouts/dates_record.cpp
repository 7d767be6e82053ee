// SPDX-License-Identifier: MIT
#include "layouts/dates_record.h"

#include "layouts/local_time.h"

namespace board {
namespace {

struct Occasion {
    FeedTime begins;
    WallTime ends;
};

void describe_occasion(Record& item, const Occasion& occasion, const Feed& feed,
                       const Moment& moment) {
    const auto offset = feed.utc_offset;
    item.fields["when.text"] = when_text(occasion.begins, offset);
    if (moment.passed() >= occasion.ends) {
        item.fields["phase"] = "after";
        return;
    }
    if (!moment.is_known()) return;
    const auto now = moment.now;
    const int days = days_until(now, occasion.begins.time, offset);
    // On the first day of an event without an hour nobody knows whether it has begun.
    const bool begun = now >= occasion.begins.time && (!occasion.begins.bare_date || days < 0);
    item.fields["phase"] = begun ? "on" : "before";
    if (days <= 0)
        item.fields["countdown"] = begun ? "正在进行" : "今天";
    else
        item.fields["countdown"] = days == 1 ? "明天" : "还有 " + std::to_string(days) + " 天";
    if (days > 1) item.fields["days"] = std::to_string(days);
}

// To the end of its day where nothing else is said.
WallTime end_of_day(WallTime time, std::chrono::minutes offset) {
    const auto day = std::chrono::floor<std::chrono::days>(time + offset);
    return WallTime{day + std::chrono::days{1}} - offset;
}

} // namespace

void derive_notice_dates(Record& item, const Feed& feed, const Moment& moment) {
    const auto offset = feed.utc_offset;
    if (const auto date = feed_time(item.fields["date"], offset))
        item.fields["date.text"] = long_date_text(date->time, offset);
    const auto due = feed_time(item.fields["due"], offset);
    if (!due) return;
    item.fields["due.text"] = date_text(due->time, offset) + "前";
    if (moment.passed() >= due->end()) item.fields["overdue"] = "yes";
}

void derive_lesson_dates(Record& item, const Feed& feed, const Moment& moment) {
    const auto begins = feed_time(item.fields["date"], feed.utc_offset);
    if (!begins) return;
    describe_occasion(item, {*begins, end_of_day(begins->time, feed.utc_offset)}, feed, moment);
}

void derive_event_dates(Record& item, const Feed& feed, const Moment& moment) {
    const auto begins = feed_time(item.fields["begins"], feed.utc_offset);
    const auto ends = feed_time(item.fields["ends"], feed.utc_offset);
    if (begins)
        describe_occasion(item,
                          {*begins, ends ? ends->end() : end_of_day(begins->time, feed.utc_offset)},
                          feed, moment);
    const std::string report = item.fields["report"];
    if (item.fields["phase"] == "after" && !report.empty()) item.fields["text"] = report;
    item.fields.erase("report");
}

} // namespace board
