// SPDX-License-Identifier: MIT
#include "layouts/item_record.h"
#include "tests/layouts/item_at.h"

using namespace board;

namespace {

// The field of each record of the list, joined by "/".
std::string column(const Record& item, const std::string& list, const std::string& name) {
    std::string text;
    for (const Record& row : item.lists.at(list))
        text += (text.empty() ? "" : "/") + field_of(row, name);
    return text;
}

} // namespace

TEST_CASE("rows know their place, how many there are, and their level in words") {
    const Record item = item_at(R"("kind": "negative-list", "team": "line-2", "rows": [
        {"forbidden": "甲", "level": "high"}, {"forbidden": "乙", "level": "medium"},
        {"forbidden": "丙", "level": "low"}, {"forbidden": "丁"}])");
    CHECK(column(item, "rows", "number") == "1/2/3/4");
    CHECK(column(item, "rows", "ordinal") == "1/2/3/4");
    CHECK(column(item, "rows", "count") == "4/4/4/4");
    CHECK(column(item, "rows", "level.word") == "高风险/中风险/低风险/");
    CHECK(column(item, "rows", "level.short") == "高/中/低/");
    CHECK(field_of(item, "team.name") == "输电二班");
}

TEST_CASE("what the feed numbers and counts itself keeps its own") {
    const Record network = item_at(R"("kind": "network", "levels": [
        {"name": "纪委", "count": 1, "unit": "个"}, {"name": "班组廉卫士", "count": 26},
        {"name": "家庭廉内助", "duties": ["常吹家风", "常算家账"]}])");
    CHECK(column(network, "levels", "count.text") == "1 个/26 人/");
    CHECK(column(network, "levels", "unit") == "个/人/人");
    CHECK(column(network, "levels", "ordinal") == "1/2/3");
    CHECK(column(network.lists.at("levels")[2], "duties", "value") == "常吹家风/常算家账");
    const Record assignments = item_at(R"("kind": "assignments", "assignments": [
        {"opinion": "甲", "state": "received", "number": "委派 7 号"},
        {"opinion": "乙", "state": "received"}])");
    CHECK(column(assignments, "assignments", "number") == "委派 7 号/2");
    CHECK(column(assignments, "assignments", "ordinal") == "1/2");
}

TEST_CASE("a department is named at the first of its rows that stand together") {
    const auto firsts = [](const char* rows) {
        return column(item_at(R"("kind": "risk-table", "rows": )" + std::string{rows}), "rows",
                      "department.first");
    };
    CHECK(firsts(R"([{"department": "甲", "risk": "一"}, {"department": "甲", "risk": "二"},
                     {"department": "乙", "risk": "三"}])") == "yes//yes");
    CHECK(firsts(R"([{"department": "甲", "risk": "一"}, {"risk": "二"},
                     {"department": "甲", "risk": "三"}])") == "yes//yes");
    CHECK(firsts(R"([{"risk": "一"}])").empty());
}

TEST_CASE("a film shows its poster as its picture") {
    const Record item = item_at(R"("kind": "video", "video": "film", "poster": "photo")");
    CHECK(column(item, "pictures", "asset") == "photo");
    CHECK_FALSE(item_at(R"("kind": "video", "video": "film")").lists.contains("pictures"));
}

TEST_CASE("a focus becomes two names, and stays away where it is not said") {
    const Record item = item_at(R"("kind": "gallery", "pictures": [
        {"asset": "photo", "focus": [0.25, 1]}, {"asset": "photo"}])");
    CHECK(column(item, "pictures", "focus.x") == "0.25/");
    CHECK(column(item, "pictures", "focus.y") == "1/");
}

TEST_CASE("an item without rows, dates or time is a record all the same") {
    const char* kind = GENERATE("exhibition", "lesson", "event", "video", "bulletin");
    INFO(kind);
    const Record item = item_at("\"kind\": \"" + std::string{kind} + "\"");
    CHECK(field_of(item, "title") == "题");
}
