// SPDX-License-Identifier: MIT
#include "layouts/dates_record.h"
#include "tests/layouts/item_at.h"

using namespace board;

namespace {

struct Row {
    std::string members, now, phase, countdown, days;
};

void check_row(const std::string& kind, const Row& row) {
    INFO(row.members << " at " << row.now);
    const Record item = item_at("\"kind\": \"" + kind + "\", " + row.members, row.now);
    CHECK(field_of(item, "phase") == row.phase);
    CHECK(field_of(item, "countdown") == row.countdown);
    CHECK(field_of(item, "days") == row.days);
}

} // namespace

TEST_CASE("an event is announced, counted down to, on and over") {
    const std::string morning =
        R"("begins": "2026-12-05T09:00:00+08:00", "ends": "2026-12-05T11:30:00+08:00")";
    const std::string open_end = R"("begins": "2026-12-05T09:00:00+08:00")";
    const std::string day = R"("begins": "2026-12-05")";
    const std::string days = R"("begins": "2026-12-05", "ends": "2026-12-07")";
    const std::string night =
        R"("begins": "2026-12-05T22:00:00+08:00", "ends": "2026-12-06T02:00:00+08:00")";
    check_row("event",
              GENERATE_COPY(Row{morning, "2026-11-24T23:59:00+08:00", "before", "还有 11 天", "11"},
                            Row{morning, "2026-12-03T23:59:00+08:00", "before", "还有 2 天", "2"},
                            Row{morning, "2026-12-04T00:00:00+08:00", "before", "明天", ""},
                            Row{morning, "2026-12-05T00:00:00+08:00", "before", "今天", ""},
                            Row{morning, "2026-12-05T08:59:59+08:00", "before", "今天", ""},
                            Row{morning, "2026-12-05T09:00:00+08:00", "on", "正在进行", ""},
                            Row{morning, "2026-12-05T11:29:59+08:00", "on", "正在进行", ""},
                            Row{morning, "2026-12-05T11:30:00+08:00", "after", "", ""},
                            Row{morning, "", "", "", ""}, // the time is not known
                            Row{open_end, "2026-12-05T23:59:59+08:00", "on", "正在进行", ""},
                            Row{open_end, "2026-12-06T00:00:00+08:00", "after", "", ""},
                            Row{day, "2026-12-05T12:00:00+08:00", "before", "今天", ""},
                            Row{day, "2026-12-06T00:00:00+08:00", "after", "", ""},
                            Row{days, "2026-12-05T12:00:00+08:00", "before", "今天", ""},
                            Row{days, "2026-12-06T00:00:00+08:00", "on", "正在进行", ""},
                            Row{days, "2026-12-07T23:59:59+08:00", "on", "正在进行", ""},
                            Row{days, "2026-12-08T00:00:00+08:00", "after", "", ""},
                            Row{night, "2026-12-06T01:59:00+08:00", "on", "正在进行", ""},
                            Row{night, "2026-12-06T02:00:00+08:00", "after", "", ""},
                            // The board's midnight, not London's.
                            Row{morning, "2026-12-04T15:59:59Z", "before", "明天", ""},
                            Row{morning, "2026-12-04T16:00:00Z", "before", "今天", ""},
                            Row{R"("place": "展厅")", "2026-12-05T12:00:00+08:00", "", "", ""}));
}

TEST_CASE("a lesson is over at the end of its day") {
    const std::string hour = R"("date": "2026-12-03T14:30:00+08:00", "text": "文")";
    check_row("lesson",
              GENERATE_COPY(Row{hour, "2026-12-01T08:00:00+08:00", "before", "还有 2 天", "2"},
                            Row{hour, "2026-12-02T23:59:00+08:00", "before", "明天", ""},
                            Row{hour, "2026-12-03T14:29:00+08:00", "before", "今天", ""},
                            Row{hour, "2026-12-03T14:30:00+08:00", "on", "正在进行", ""},
                            Row{hour, "2026-12-03T23:59:00+08:00", "on", "正在进行", ""},
                            Row{hour, "2026-12-04T00:00:00+08:00", "after", "", ""}));
}

TEST_CASE("when it is, in the feed's zone") {
    const std::string hour = R"("kind": "lesson", "date": "2026-12-03T18:30:00Z")";
    CHECK(field_of(item_at(hour), "when.text") == "12月4日　星期五　02:30");
    CHECK(field_of(item_at(hour, "", "+00:00"), "when.text") == "12月3日　星期四　18:30");
    CHECK(field_of(item_at(R"("kind": "event", "begins": "2026-12-05")"), "when.text") ==
          "12月5日　星期六");
    // Its day is counted by that zone, too.
    CHECK(field_of(item_at(hour, "2026-12-03T12:00:00Z"), "countdown") == "明天");
    CHECK(field_of(item_at(hour, "2026-12-03T12:00:00Z", "+00:00"), "countdown") == "今天");
}

TEST_CASE("an event shows its report once it is over, and never before") {
    const std::string event = R"("kind": "event", "begins": "2026-12-05", "text": "请来",
                                 "report": "来了三十家")";
    CHECK(field_of(item_at(event, "2026-12-05T23:59:59+08:00"), "text") == "请来");
    CHECK(field_of(item_at(event, "2026-12-06T00:00:00+08:00"), "text") == "来了三十家");
    CHECK(field_of(item_at(event), "text") == "请来");
    for (const char* now : {"", "2026-12-05T12:00:00+08:00", "2026-12-06T00:00:00+08:00"})
        CHECK(field_of(item_at(event, now), "report").empty());
    CHECK(field_of(item_at(R"("kind": "event", "begins": "2026-12-05", "text": "请来")",
                           "2026-12-06T00:00:00+08:00"),
                   "text") == "请来");
}

TEST_CASE("a notice says its dates, and that it is overdue from the end of the day it is due") {
    const std::string notice =
        R"("kind": "notice", "text": "文", "date": "2026-11-18", "due": "2026-11-30")";
    const Record item = item_at(notice, "2026-11-30T23:59:59+08:00");
    CHECK(field_of(item, "date.text") == "2026年11月18日");
    CHECK(field_of(item, "due.text") == "11月30日前");
    CHECK(field_of(item, "overdue").empty());
    CHECK(field_of(item_at(notice, "2026-12-01T00:00:00+08:00"), "overdue") == "yes");
    CHECK(field_of(item_at(notice), "overdue").empty());
    const Record undated = item_at(R"("kind": "notice", "text": "文")", "2026-12-01");
    for (const char* name : {"date.text", "due.text", "overdue"})
        CHECK(field_of(undated, name).empty());
}

TEST_CASE("while the time is not known, only what is over for certain is said") {
    const std::string event = R"("kind": "event", "begins": "2026-12-05", "text": "请来")";
    for (const char* name : {"phase", "countdown", "days"})
        CHECK(field_of(item_after(event, "2026-12-04"), name).empty());
    CHECK(field_of(item_after(event, "2026-12-05T12:00:00+08:00"), "phase").empty());
    CHECK(field_of(item_after(event, "2026-12-06"), "phase") == "after");
    const std::string notice = R"("kind": "notice", "text": "文", "due": "2026-11-30")";
    CHECK(field_of(item_after(notice, "2026-11-30"), "overdue").empty());
    CHECK(field_of(item_after(notice, "2026-12-01"), "overdue") == "yes");
}
