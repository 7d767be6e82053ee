// SPDX-License-Identifier: MIT
#include "layouts/assignments_record.h"
#include "tests/layouts/item_at.h"

using namespace board;

namespace {

std::string one(const std::string& state, const std::string& due) {
    return R"("kind": "assignments", "assignments": [{"opinion": "核对台账", "state": ")" + state +
           "\"" + (due.empty() ? "" : R"(, "due": ")" + due + "\"") + "}]";
}

// "接单 done, 派单 now, 办理 todo …".
std::string steps_of(const Record& row) {
    std::string text;
    for (const Record& step : row.lists.at("steps")) {
        text += (text.empty() ? "" : ", ") + field_of(step, "name");
        for (const char* state : {"done", "now", "todo"})
            if (!field_of(step, state).empty()) text += std::string{" "} + state;
    }
    return text;
}

} // namespace

TEST_CASE("an assignment's due date in words, to the minute it changes") {
    struct Row {
        const char *due, *now, *text, *state;
    };
    const char *day = "2026-11-30", *hour = "2026-11-30T17:00:00+08:00";
    const Row row = GENERATE_COPY(
        Row{day, "2026-11-23T08:00:00+08:00", "还有 7 天", "open"},
        Row{day, "2026-11-26T23:59:00+08:00", "还有 4 天", "open"},
        Row{day, "2026-11-27T00:00:00+08:00", "还有 3 天", "soon"},
        Row{day, "2026-11-28T23:59:00+08:00", "还有 2 天", "soon"},
        Row{day, "2026-11-29T00:00:00+08:00", "明天到期", "soon"},
        Row{day, "2026-11-30T00:00:00+08:00", "今天到期", "soon"},
        Row{day, "2026-11-30T23:59:59+08:00", "今天到期", "soon"},
        Row{day, "2026-12-01T00:00:00+08:00", "已逾期 1 天", "late"},
        Row{day, "2027-01-01T00:00:00+08:00", "已逾期 32 天", "late"},
        // 16:00 of the day before in London is midnight at the board.
        Row{day, "2026-11-29T15:59:00Z", "明天到期", "soon"},
        Row{day, "2026-11-29T16:00:00Z", "今天到期", "soon"},
        Row{hour, "2026-11-30T16:59:59+08:00", "今天到期", "soon"},
        Row{hour, "2026-11-30T17:00:00+08:00", "已逾期", "late"},
        Row{hour, "2026-12-01T00:00:00+08:00", "已逾期 1 天", "late"},
        Row{day, "", "", "open"},                              // a board that does not know the day
        Row{"", "2026-11-30T08:00:00+08:00", "", "open"},      // nothing is due
        Row{"月底", "2026-11-30T08:00:00+08:00", "", "open"}); // nor is what can't be read
    INFO(row.due << " at " << row.now);
    const Record item = item_at(one("handled", row.due), row.now);
    const Record& assignment = item.lists.at("assignments").front();
    CHECK(field_of(assignment, "due.text") == row.text);
    CHECK(field_of(assignment, "due.state") == row.state);
    const bool readable = std::string_view{row.due}.starts_with("2026");
    CHECK(field_of(assignment, "due.date") == (readable ? "11月30日" : ""));
    CHECK(field_of(item, "late") == (std::string_view{row.state} == "late" ? "1" : ""));
}

TEST_CASE("a due date is a day of the feed's own zone") {
    const char* now = "2026-11-30T20:00:00Z"; // 20:00 in London, 04:00 of the next day in China
    const Record london = item_at(one("handled", "2026-11-30"), now, "+00:00");
    const Record china = item_at(one("handled", "2026-11-30"), now, "+08:00");
    CHECK(field_of(london.lists.at("assignments").front(), "due.text") == "今天到期");
    CHECK(field_of(china.lists.at("assignments").front(), "due.text") == "已逾期 1 天");
}

TEST_CASE("what is answered is closed, however late it was") {
    const Record item = item_at(one("answered", "2026-11-20"), "2026-11-30T08:00:00+08:00");
    const Record& assignment = item.lists.at("assignments").front();
    CHECK(field_of(assignment, "due.text") == "已闭环");
    CHECK(field_of(assignment, "due.state") == "closed");
    CHECK(field_of(item, "closed") == "1");
    CHECK(field_of(item, "open") == "0");
    CHECK(field_of(item, "late").empty());
}

TEST_CASE("a state is a place on the loop") {
    struct Row {
        const char *state, *word, *steps;
    };
    const Row row =
        GENERATE(Row{"received", "已接单", "接单 done, 派单 now, 办理 todo, 答复 todo"},
                 Row{"assigned", "已派单", "接单 done, 派单 done, 办理 now, 答复 todo"},
                 Row{"handled", "已办理", "接单 done, 派单 done, 办理 done, 答复 now"},
                 Row{"answered", "已答复", "接单 done, 派单 done, 办理 done, 答复 done"});
    const Record item = item_at(one(row.state, ""));
    const Record& assignment = item.lists.at("assignments").front();
    CHECK(field_of(assignment, "state.word") == row.word);
    CHECK(steps_of(assignment) == row.steps);
    // Each line between two steps has one colour, said by both of its ends.
    const auto& steps = assignment.lists.at("steps");
    CHECK(field_of(steps.front(), "before").empty());
    CHECK(field_of(steps.back(), "after").empty());
    for (std::size_t i = 1; i < steps.size(); ++i)
        CHECK(field_of(steps[i - 1], "after") == field_of(steps[i], "before"));
}

TEST_CASE("open, late and closed ones are counted") {
    const Record item = item_at(R"("kind": "assignments", "assignments": [
        {"opinion": "甲", "state": "received"},
        {"opinion": "乙", "state": "assigned", "due": "2026-11-20"},
        {"opinion": "丙", "state": "handled", "due": "2026-12-20"},
        {"opinion": "丁", "state": "answered", "answered": "2026-11-20"}])",
                                "2026-11-30T08:00:00+08:00");
    CHECK(field_of(item, "open") == "3");
    CHECK(field_of(item, "late") == "1");
    CHECK(field_of(item, "closed") == "1");
}

TEST_CASE("while the time is not known, an assignment is late without a count, or says nothing") {
    const std::string members = R"("kind": "assignments", "assignments": [
        {"opinion": "甲", "state": "assigned", "due": "2026-11-20"},
        {"opinion": "乙", "state": "assigned", "due": "2026-12-20"}])";
    const Record item = item_after(members, "2026-11-30");
    const auto& rows = item.lists.at("assignments");
    CHECK(field_of(rows[0], "due.text") == "已逾期");
    CHECK(field_of(rows[1], "due.text").empty());
    CHECK(field_of(item, "late") == "1");
}
