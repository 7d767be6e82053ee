// SPDX-License-Identifier: MIT
// The sheets of rules: where lines end, how wide marks are, how a paragraph is filled.

#include "content-sync/board_feed/specimen_page.h"

namespace board {
namespace {

Sample bounded(Sample plain) {
    plain.bounded = true;
    return plain;
}

// Three texts whose lines end elsewhere from one level to the next, the levels side by side.
std::vector<Sample> levels() {
    const std::vector<std::pair<BreakLevel, std::string>> all{{BreakLevel::none, "不处理"},
                                                              {BreakLevel::basic, "基本处理"},
                                                              {BreakLevel::gb, "GB 法"},
                                                              {BreakLevel::strict, "严格处理"}};
    const std::vector<std::pair<std::string, double>> texts{
        {"今天开馆，欢迎", 4}, {"客人走红/绿门", 4.5}, {"请稍候片刻……马上", 5}};
    std::vector<Sample> made;
    for (const auto& [text, measure_em] : texts)
        for (const auto& [level, name] : all) {
            Sample set = bounded(lines(text, measure_em));
            set.style.level = level;
            set.leading = 1.3;
            if (text == texts.front().first) set.label = name;
            made.push_back(std::move(set));
        }
    return made;
}

Sample justified(std::string text, double measure_em, std::string language = "zh-Hans") {
    Sample made = lines(std::move(text), measure_em, std::move(language));
    made.style.alignment = Alignment::justify;
    return made;
}

Sample indented(Sample plain) {
    plain.style.indent = 2;
    plain.leading = 1.6;
    return plain;
}

Sample hanging(Sample plain) {
    plain.style.hanging = Hanging::allowed;
    return bounded(std::move(plain));
}

Sample fitted(std::string text, double measure_em) {
    Sample made = stretch(std::move(text));
    made.style.alignment = Alignment::justify;
    made.fitted = true;
    made.measure_em = measure_em;
    return made;
}

Sample in_grid(Sample plain) {
    plain.style.grid = CharacterGrid::on;
    return plain;
}

Sample even(Sample plain) {
    plain.style.alignment = Alignment::even;
    return plain;
}

} // namespace

SpecimenPage line_end_page() {
    const std::string rule = "CLREQ 行首行尾禁则", whole = "CLREQ 符号分离禁则";
    return {
        "1-line-ends",
        "行首行尾",
        "Where a line may end",
        6,
        {{"四级禁则", rule, {6, 3}, levels(), 4},
         {"引号不离文", rule, {3, 3}, {bounded(lines("他说：“（是）。”《论语》、《孟子》", 5))}},
         {"数字连单位", whole, {3, 3}, {bounded(lines("室外−5℃，投资¥1,234.5万元，完成98%", 6))}}},
        {{"西文词不拆",
          "CLREQ 中文与西文的混排",
          {6, 2},
          {bounded(lines("请用Wi-Fi连接www.example.org", 9))}},
         {"两字宽不拆", whole, {3, 4}, {bounded(lines("他等了……又等——终于来了", 4))}},
         {"字符成簇",
          "UAX #29 字位簇",
          {3, 4},
          {bounded(lines("一家👨‍👩‍👧出游🇨🇳按1️⃣进馆👍🏽点个赞",
                         4))}}}};
}

SpecimenPage mark_page() {
    const std::string trim = "CLREQ 行首行尾标点挤压", space = "CLREQ 标点符号的调整空间";
    return {
        "2-marks",
        "标点宽度",
        "How wide a mark is",
        4,
        {{"独用一字宽", space, {6, 1}, {stretch("温，适。行（今）天")}},
         {"连用各收半字",
          "CLREQ 连续标点符号的调整",
          {6, 1},
          {stretch("“（排）”，《等》、《候》")}},
         {"行首收半字", trim, {3, 1}, {stretch("“（今天", "zh-Hans", {true, false})}},
         {"行尾收半字",
          "GB/T 15834 §5.1.10",
          {3, 1},
          {stretch("区域。”", "zh-Hans", {false, true})}},
         {"问叹叠用", "CLREQ 叹问号与问、叹号叠加", {6, 1}, {stretch("真？！快！！好！！！")}}},
        {{"间隔与连接",
          "CLREQ 标点符号的调整空间",
          {6, 1},
          {labelled("大陆", stretch("保·护–今/天")),
           labelled("台湾", stretch("保·護–今／天", "zh-Hant"))},
          2},
         {"各地标点",
          "CLREQ 标点符号的字形、尺寸与字面分布",
          {6, 1},
          {labelled("大陆", stretch("骨，返。")), labelled("台湾", stretch("骨，返。", "zh-Hant")),
           labelled("香港", stretch("骨，返。", "zh-HK"))},
          3},
         {"占两字宽", "CLREQ 符号分离禁则", {6, 1}, {stretch("他——她……好")}},
         {"中西之间", "CLREQ 中文与西文的混排", {6, 1}, {stretch("共12层A座（5G）、B，")}}}};
}

SpecimenPage paragraph_page() {
    const std::string mainland =
        "把权力关进制度的笼子里，廉洁从业从每一张工单做起。年底是工程结算、物资盘点最集中的时候："
        "“24小时”内登记，10 kV线路停电前，先问三句话——谁批准？谁监护？谁负责！";
    const std::string taiwan = "展廳每日九時開放，「公生明，廉生威」六字懸於門內。請勿攜帶飲料、"
                               "食物入場；團體參觀，請先預約。";
    return {
        "3-paragraphs",
        "成行成段",
        "How a paragraph is filled",
        6,
        {{"全段择优，先挤进后推出", "CLREQ 行内调整", {6, 4}, {indented(justified(mainland, 16))}},
         {"先缩括号，后缩逗号",
          "CLREQ 行内调整",
          {3, 2},
          {stretch("文本（甲）排，版面"), fitted("文本（甲）排，版面", 8),
           fitted("文本（甲）排，版面", 7.75)}},
         {"各字均开",
          "CLREQ 行内调整",
          {3, 2},
          {fitted("年年月月日", 6.8), fitted("稍候……再试", 6.8)}}},
        {{"繁体：标点居中，不收行尾", "CLREQ 行内调整", {6, 2}, {justified(taiwan, 18, "zh-Hant")}},
         {"点号悬挂",
          "CLREQ 行尾点号悬挂",
          {3, 2},
          {hanging(justified("今天天气真好，我们去公园。", 6))}},
         {"末行不留一字",
          "CLREQ 孤行与孤字处理",
          {3, 2},
          {bounded(justified("最后一位离开的同事请把灯和空调关好", 8))}},
         {"逐字对齐",
          "CLREQ 中文与西文的混排",
          {3, 2},
          {in_grid(lines("入口A3号\n出口B12号\n值班室", 6))}},
         {"分散对齐", "CLREQ 对齐处理", {3, 2}, {even(lines("张　三\n欧阳文\n司马相如", 6))}}}};
}

} // namespace board
