// SPDX-License-Identifier: MIT
#include "layouts/flags_record.h"
#include "layouts/item_record.h"
#include "tests/layouts/demo_board.h"

using namespace board;

namespace {

Record wall(const std::string& screen) {
    static const Feed feed = feed_from(R"({"format": "board-feed/1", "channel": "test",
        "sequence": 1, "issued": "2026-11-23T08:00:00+08:00", "language": "zh-Hans-CN",
        "timezone": "Asia/Shanghai", "organization": {"name": "局"},
        "branches": [{"id": "a", "name": "甲支部", "short": "甲"}, {"id": "b", "name": "乙支部"},
                     {"id": "c", "name": "丙支部"}],
        "screens": [{"id": "of-b", "position": "garden", "branch": "b"},
                    {"id": "hall", "position": "hall"}],
        "items": [{"id": "f", "kind": "flags", "title": "挂旗", "period": "2026年11月",
          "legend": [{"check": "self", "flag": "red", "means": "自查合格"}],
          "results": [{"branch": "a", "check": "self", "flag": "red", "before": "yellow",
                       "date": "2026-11-05", "note": "磅单补齐"},
                      {"branch": "b", "check": "self", "flag": "grey", "before": "grey"},
                      {"branch": "b", "check": "patrol", "flag": "yellow"}]}]})");
    const auto profile = ScreenProfile::of(*feed.screen(screen), feed, {Px{1920}, Px{1080}});
    return item_record(feed, feed.items.front(), profile, Moment{});
}

} // namespace

TEST_CASE("the screen's own branch comes first, the others in the feed's order") {
    const Record record = wall("of-b");
    const auto& branches = record.lists.at("branches");
    REQUIRE(branches.size() == 2); // 丙支部 has no flag
    CHECK(branches[0].fields.at("name") == "乙支部");
    CHECK(branches[1].fields.at("short") == "甲");
    CHECK(record.lists.at("own").size() == 1);
    CHECK(record.lists.at("others").size() == 1);
}

TEST_CASE("a screen of no branch has no own one") {
    const Record record = wall("hall");
    CHECK(record.lists.at("own").empty());
    CHECK(record.lists.at("others").size() == 2);
    CHECK(record.lists.at("branches")[0].fields.at("name") == "甲支部");
}

TEST_CASE("a flag says its word, its meaning from the feed's legend, and what it was before") {
    const Record record = wall("hall");
    const auto& cells = record.lists.at("branches")[0].lists.at("cells");
    REQUIRE(cells.size() == 3);
    CHECK(cells[0].fields.at("check.name") == "月度自查");
    CHECK(cells[0].fields.at("word") == "红");
    CHECK(cells[0].fields.at("means") == "自查合格");
    CHECK(cells[0].fields.at("changed") == "上期黄旗");
    CHECK(cells[0].fields.at("remark") == "11月5日　磅单补齐");
    CHECK(cells[1].fields.count("flag") == 0); // no such check of this branch
    CHECK(record.fields.at("changes") == "1");
    CHECK(record.fields.at("compared") == "yes");
    const auto& unchanged = record.lists.at("branches")[1].lists.at("cells")[0].fields;
    CHECK(unchanged.count("changed") == 0);
    CHECK(unchanged.at("means").empty());
    CHECK(unchanged.at("remark").empty());
}

TEST_CASE("only checks that occur are counted, each with its flags") {
    const Record record = wall("hall");
    const auto& checks = record.lists.at("checks");
    REQUIRE(checks.size() == 2);
    CHECK(checks[0].fields.at("name") == "月度自查");
    CHECK(checks[0].fields.at("red") == "1");
    CHECK(checks[0].fields.at("grey") == "1");
    CHECK(checks[0].lists.at("legend").size() == 1);
    CHECK(checks[1].fields.at("name") == "不定期巡查");
    // A check without words of its own has an empty legend, not the whole item's.
    CHECK(checks[1].lists.at("legend").empty());
}
