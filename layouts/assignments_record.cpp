// SPDX-License-Identifier: MIT
#include "layouts/assignments_record.h"

#include "layouts/local_time.h"

#include <algorithm>
#include <array>

namespace board {
namespace {

struct Step {
    std::string_view state;
    const char *name, *word;
};
constexpr std::array<Step, 4> steps{{{"received", "接单", "已接单"},
                                     {"assigned", "派单", "已派单"},
                                     {"handled", "办理", "已办理"},
                                     {"answered", "答复", "已答复"}}};

void describe_steps(Record& row) {
    const std::string& state = row.fields["state"];
    const auto* reached = std::find_if(steps.begin(), steps.end(),
                                       [&](const Step& step) { return step.state == state; });
    for (const Step& step : steps) {
        Record& record = row.lists["steps"].emplace_back();
        record.fields["name"] = step.name;
        const bool next = &step == reached + 1;
        record.fields[&step <= reached ? "done" : next ? "now" : "todo"] = "yes";
        // The line that joins it to the one before, and to the one after.
        if (&step != steps.data()) record.fields["before"] = &step <= reached ? "accent" : "line";
        if (&step != &steps.back()) record.fields["after"] = &step < reached ? "accent" : "line";
    }
    if (reached != steps.end()) row.fields["state.word"] = reached->word;
}

struct Due {
    std::string text, state;
};

Due due_of(const FeedTime& due, const Feed& feed, WallTime now) {
    constexpr int soon = 3;
    const int days = days_until(now, due.time, feed.utc_offset);
    if (now >= due.end())
        return {days == 0 ? "已逾期" : "已逾期 " + std::to_string(-days) + " 天", "late"};
    if (days == 0) return {"今天到期", "soon"};
    if (days == 1) return {"明天到期", "soon"};
    return {"还有 " + std::to_string(days) + " 天", days <= soon ? "soon" : "open"};
}

void describe_due(Record& row, const Feed& feed, const Moment& moment) {
    const auto due = feed_time(row.fields["due"], feed.utc_offset);
    if (due) row.fields["due.date"] = date_text(due->time, feed.utc_offset);
    row.fields["due.state"] = "open";
    if (row.fields["state"] == "answered") {
        row.fields["due.text"] = "已闭环";
        row.fields["due.state"] = "closed";
        return;
    }
    if (!due) return;
    if (!moment.is_known()) { // how late is not known either
        if (moment.passed() < due->end()) return;
        row.fields["due.text"] = "已逾期";
        row.fields["due.state"] = "late";
        return;
    }
    const Due described = due_of(*due, feed, moment.now);
    row.fields["due.text"] = described.text;
    row.fields["due.state"] = described.state;
}

} // namespace

void derive_assignments(Record& item, const Feed& feed, const Moment& moment) {
    constexpr std::array<std::string_view, 8> shown{"id",     "kind",   "title", "subtitle",
                                                    "period", "source", "text",  "assignments"};
    constexpr std::array<std::string_view, 6> of_row{"number", "opinion", "department",
                                                     "state",  "due",     "answered"};
    item.keep(shown);
    int open = 0, late = 0, closed = 0;
    for (Record& row : item.lists["assignments"]) {
        row.keep(of_row);
        describe_steps(row);
        describe_due(row, feed, moment);
        const std::string& state = row.fields["due.state"];
        (state == "closed" ? closed : open) += 1;
        late += state == "late" ? 1 : 0;
    }
    item.fields["open"] = std::to_string(open);
    item.fields["closed"] = std::to_string(closed);
    if (late > 0) item.fields["late"] = std::to_string(late);
}

} // namespace board
