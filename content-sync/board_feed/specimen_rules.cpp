// SPDX-License-Identifier: MIT
// The sheets of rules: where lines end, how wide marks are, how a paragraph is filled.

#include "content-sync/board_feed/specimen_page.h"

namespace board {
namespace {

constexpr int large = 44, medium = 36, small = 29;

// Three texts whose lines end elsewhere from one level to the next.
std::vector<Sample> at_level(BreakLevel level) {
    const auto set = [&](std::string text, double measure_em) {
        Sample made = sample("", std::move(text), small);
        made.style.level = level;
        made.measure_em = measure_em;
        made.leading = 1.4;
        return made;
    };
    return {set("今天开馆，欢迎", 4), set("客人走红/绿门", 4.5), set("请稍候片刻……马上", 5)};
}

Sample lines(std::string text, double measure_em, std::string language = "zh-Hans") {
    Sample made = sample("", std::move(text), medium, std::move(language));
    made.measure_em = measure_em;
    return made;
}

Sample justified(std::string label, std::string text, int em, double measure_em) {
    Sample made = sample(std::move(label), std::move(text), em);
    made.style.alignment = Alignment::justify;
    made.measure_em = measure_em;
    return made;
}

Sample fitted(std::string label, std::string text, double measure_em,
              std::string language = "zh-Hans") {
    Sample made = stretch(std::move(label), std::move(text), medium, std::move(language));
    made.style.alignment = Alignment::justify;
    made.fitted = true;
    made.measure_em = measure_em;
    return made;
}

} // namespace

SpecimenPage line_end_page() {
    const std::string rule = "CLREQ 行首行尾禁则";
    return {"1-line-ends",
            "行首行尾",
            "Where a line may end",
            4,
            2,
            {{"不禁", rule + " none", at_level(BreakLevel::none)},
             {"基本", rule + " basic", at_level(BreakLevel::basic)},
             {"国标", rule + " gb", at_level(BreakLevel::gb)},
             {"从严", rule + " strict", at_level(BreakLevel::strict)},
             {"数字连单位", "CLREQ 数字与前后缀", {lines("室外−5℃，投资¥1,234.5万元，完成98%", 6)}},
             {"西文词不拆", "CLREQ id114", {lines("欢迎使用Wi-Fi访问www.example.org网站", 9)}},
             {"标点不离文", rule, {lines("他说：“（是）。”《论语》、《孟子》", 5)}},
             {"字符成簇",
              "UAX #29",
              {lines("一家👨‍👩‍👧出游🇨🇳按1️⃣进入", 4)}}}};
}

SpecimenPage mark_page() {
    const std::string space = "CLREQ 标点调整空间", adjacent = "CLREQ 相邻标点";
    return {"2-marks",
            "标点宽度",
            "How wide a mark is",
            4,
            2,
            {{"独用一字宽",
              space,
              {stretch("", "温，适。行", large), stretch("", "域（今）天", large)}},
             {"相邻收半字",
              adjacent,
              {stretch("", "请，（排", large), stretch("", "护。”）区", large),
               stretch("", "、《等》、《候》", large)}},
             {"行首收半字",
              "CLREQ id102",
              {stretch("", "（今天", large, "zh-Hans", {true, false}),
               stretch("", "“（出行", large, "zh-Hans", {true, false})}},
             {"行尾收半字",
              "GB/T 15834 §5.1.10",
              {stretch("", "区域。", large, "zh-Hans", {false, true}),
               stretch("", "厅。”", large, "zh-Hans", {false, true})}},
             {"问叹连用",
              "GB/T 15834 §5.1.2",
              {stretch("", "出？！行", large), stretch("", "排！！！队", large)}},
             {"间隔与连接",
              "CLREQ id85、id86",
              {stretch("国标", "保·护–今/天", medium),
               stretch("台湾", "保·護–今／天", medium, "zh-Hant")}},
             {"各地标点",
              "CLREQ 标点的位置",
              {stretch("大陆", "骨，返。「今」", medium),
               stretch("台湾", "骨，返。「今」", medium, "zh-Hant"),
               stretch("香港", "骨，返。「今」", medium, "zh-HK")}},
             {"中西之间",
              "CLREQ 中西文混排",
              {stretch("", "共12层A座", large), stretch("", "（5G）、A，", large)}}}};
}

SpecimenPage paragraph_page() {
    const std::string text =
        "把权力关进制度的笼子里，廉洁从业从每一张工单做起。年底是工程结算、物资盘点最集中的时候："
        "“24小时”内登记，10 kV线路停电前，先问三句话——谁批准？谁监护？谁负责！";
    Sample first = justified("", text, 34, 15);
    first.style.indent = 2;
    Sample serif = first;
    serif.style.role = "quote";
    Sample hanging = justified("", "今天天气真好，我们去公园。", medium, 6);
    hanging.style.hanging = Hanging::allowed;
    Sample grid = sample("", "入口A3号\n出口B12号\n值班室", medium);
    grid.style.grid = CharacterGrid::on;
    grid.measure_em = 6;
    Sample even = sample("", "张　三\n欧阳文\n司马相如", medium);
    even.style.alignment = Alignment::even;
    even.measure_em = 6;
    const std::string reduce = "CLREQ 行内压缩", expand = "CLREQ 行内拉伸";
    return {"3-paragraphs",
            "成行成段",
            "How a paragraph is filled",
            3,
            3,
            {{"全段择优", "黑体　两端对齐，首行空两字", {std::move(first)}, 2},
             {"全段择优", "楷体　末行不少于两字", {std::move(serif)}, 2},
             {"先挤进",
              reduce,
              {fitted("自然", "文本（甲）排，版面", 9), fitted("括号先缩", "文本（甲）排，版面", 8),
               fitted("逗号次之", "文本（甲）排，版面", 7.75)}},
             {"后拉开",
              expand,
              {fitted("各字均开", "年年月月日", 6), fitted("不拆省略号", "稍候……再试", 6.8)}},
             {"标点悬挂", "CLREQ 行尾标点悬挂", {std::move(hanging)}},
             {"字格", "CLREQ id119", {std::move(grid)}},
             {"分散对齐", "CLREQ 对齐方式", {std::move(even)}}}};
}

} // namespace board
