// SPDX-License-Identifier: MIT
// An item as one story of text: all that its page says, nothing that it doesn't.
#include "layouts/plain_story.h"
#include "tests/layouts/item_at.h"

using namespace board;

namespace {

std::string story_at(const std::string& members, const std::string& now = "") {
    return plain_story(item_at(members, now));
}

} // namespace

TEST_CASE("the story of each kind says all of its texts, in order") {
    struct Row {
        const char *members, *story;
    };
    const Row row = GENERATE(
        Row{R"("kind": "reminder", "month": "2026年12月", "points": [
              {"point": "不收礼金", "measure": "登记", "owner": "纪检委员", "level": "high"},
              {"point": "核对里程"}], "text": "逐条对照。", "source": "纪委办")",
            "# 题\n\n2026年12月\n\n逐条对照。\n\n**风险等级**　高风险\n\n不收礼金\n\n"
            "**防控措施**　登记\n\n**责任岗位**　纪检委员\n\n核对里程\n\n纪委办\n\n"},
        Row{R"("kind": "talks", "talks": [{"type": "lead", "planned": 2, "held": 1}],
              "themes": ["车辆使用"], "followup": "列入自查")",
            "# 题\n\n**谈话类型**　线索核实\n\n**计划数**　2\n\n**完成数**　1\n\n车辆使用\n\n"
            "**后续跟进**　列入自查\n\n"},
        Row{R"("kind": "self-supervision", "duties": [{"duty": "抽查", "due": 4, "done": 0}])",
            "# 题\n\n**监督职责**　抽查\n\n**应做次数**　4\n\n**已做次数**　0\n\n"},
        Row{R"("kind": "assignments", "assignments": [{"number": "7 号", "opinion": "核对",
              "department": "供应链", "state": "handled", "due": "2026-11-30"}])",
            "# 题\n\n**部门**　供应链\n\n**编号**　7 "
            "号\n\n**委派意见**　核对\n\n**状态**　已办理\n\n"
            "**期限**　11月30日\n\n"},
        Row{R"("kind": "risk-table", "rows": [{"department": "营销", "post": "受理岗",
              "risk": "拖延", "level": "low", "measure": "提醒"}])",
            "# 题\n\n**部门**　营销\n\n**岗位**　受理岗\n\n**风险点**　拖延\n\n"
            "**风险等级**　低风险\n\n**防控措施**　提醒\n\n"},
        Row{R"("kind": "network", "levels": [{"name": "纪委", "count": 1, "unit": "个",
              "duties": ["统筹"]}, {"name": "班组"}])",
            "# 题\n\n纪委\n\n1 个\n\n统筹\n\n班组\n\n"},
        Row{R"("kind": "notice", "number": "7 号", "addressee": "供应链", "text": "请整改。",
              "issuer": "纪委", "date": "2026-11-18", "due": "2026-11-30")",
            "# 题\n\n**文号**　7 号\n\n**主送**　供应链\n\n请整改。\n\n**办理期限**　11月30日前\n\n"
            "纪委\n\n2026年11月18日\n\n"},
        Row{R"("kind": "lesson", "speaker": "纪委书记", "date": "2026-12-03", "place": "六楼",
              "outline": [{"point": "一张派车单", "text": "三样对上"}])",
            "# 题\n\n**时间**　12月3日　星期四\n\n**地点**　六楼\n\n**主讲**　纪委书记\n\n"
            "一张派车单\n\n三样对上\n\n"},
        Row{R"("kind": "gallery", "pictures": [{"asset": "photo", "title": "清莲",
              "author": "一班", "caption": "纸本"}])",
            "# 题\n\n![纸本](photo)\n\n清莲\n\n一班\n\n"},
        Row{R"("kind": "quote", "text": "清风两袖\n朝天去", "form": "verse")",
            "# 题\n\n清风两袖\\\n朝天去\n\n"});
    INFO(row.members);
    CHECK(story_at(row.members) == row.story);
}

TEST_CASE("what is due and what is over is said in the story, too") {
    const std::string late = R"("kind": "assignments", "assignments": [
        {"opinion": "核对", "state": "handled", "due": "2026-11-20"}])";
    CHECK(story_at(late, "2026-11-23").find("已逾期 3 天") != std::string::npos);
    const std::string event =
        R"("kind": "event", "begins": "2026-12-05", "text": "请来", "report": "来了三十家")";
    CHECK(story_at(event, "2026-12-03").find("还有 2 天") != std::string::npos);
    CHECK(story_at(event, "2026-12-06").find("来了三十家") != std::string::npos);
    CHECK(story_at(event, "2026-12-06").find("请来") == std::string::npos);
}

TEST_CASE("what is plain text stays plain in CommonMark") {
    CHECK(story_at(R"("kind": "reminder", "points": [{"point": "*1* <b>甲</b>\n# 乙"}])") ==
          "# 题\n\n\\*1\\* \\<b\\>甲\\<\\/b\\> \\# 乙\n\n");
}
