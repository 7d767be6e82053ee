// SPDX-License-Identifier: MIT
// The sheets of what stands beside text, and of the characters themselves.

#include "content-sync/board_feed/specimen_page.h"

namespace board {
namespace {

Sample pinyin(Sample plain, const std::vector<std::string>& words,
              const std::vector<std::string>& readings) {
    return annotated(std::move(plain), AnnotationKind::ruby, words, readings);
}

Sample bopomofo(Sample plain) {
    const std::vector<std::pair<std::string, std::string>> known{
        {"學", "ㄒㄩㄝˊ"}, {"國", "ㄍㄨㄛˊ"}, {"語", "ㄩˇ"}, {"的", "˙ㄉㄜ"}, {"人", "ㄖㄣˊ"},
        {"先", "ㄒㄧㄢ"},  {"讀", "ㄉㄨˊ"},   {"字", "ㄗˋ"}, {"音", "ㄧㄣ"}};
    std::vector<std::string> words, readings;
    const std::string& text = plain.text.text;
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const auto& [word, reading] : known)
            if (text.compare(at, word.size(), word) == 0) {
                words.push_back(word);
                readings.push_back(reading);
            }
    return annotated(std::move(plain), AnnotationKind::ruby, words, readings);
}

Sample dotted(Sample plain, const std::vector<std::string>& words) {
    return annotated(std::move(plain), AnnotationKind::emphasis_dots, words);
}

Sample named(Sample plain, const std::vector<std::string>& names,
             const std::vector<std::string>& titles) {
    return annotated(annotated(std::move(plain), AnnotationKind::proper_name, names),
                     AnnotationKind::book_title, titles);
}

Sample framed(Sample plain, const std::vector<std::string>& names) {
    return annotated(std::move(plain), AnnotationKind::mourning, names);
}

Sample constant_gap() {
    Sample made =
        lines("读史要先识字：“臧否”是褒贬，“觊觎”是非分之想，“饕餮”原是贪食的兽。"
              "铸在鼎上，给用饭的人看；写在墙上，给用权的人看。贪，从不认得这几个字开始。",
              15);
    made.style.alignment = Alignment::justify;
    return pinyin(std::move(made), {"臧", "否", "觊", "觎", "饕", "餮"},
                  {"zāng", "pǐ", "jì", "yú", "tāo", "tiè"});
}

} // namespace

SpecimenPage annotation_page() {
    const std::string beside = "CLREQ 行间标点的处理", bopomofo_rule = "CLREQ 注音符号标音的排版";
    const Sample both =
        named(dotted(lines("屈原作离骚，忠而见疑。", 6), {"忠而见疑"}), {"屈原"}, {"离骚"});
    return {"6-annotation",
            "注音与行间标记",
            "What stands beside the text",
            6,
            {{"拼音",
              "CLREQ 罗马拼音标音的排版",
              {4, 2},
              {pinyin(sample("廉洁文化进班组"), {"廉", "洁", "文", "化"},
                      {"lián", "jié", "wén", "huà"})}},
             {"示亡号", "CLREQ 示亡号", {2, 2}, {framed(sample("林远山\n周　明"), {"林远山"})}},
             {"行距不变", beside, {6, 4}, {constant_gap()}}},
            {{"注音",
              bopomofo_rule,
              {4, 2},
              {bopomofo(sample("學國語的人，\n先讀字的音。", "zh-Hant"))}},
             {"直排注音",
              "",
              {2, 3},
              {vertical(bopomofo(sample("學國語的人，\n先讀字的音。", "zh-Hant")))}},
             {"着重号",
              beside,
              {4, 2},
              {dotted(sample("每一张工单都算数，\n每一个签字都负责。"), {"都算数", "都负责"})}},
             {"直排双面", "", {2, 3}, {vertical(both)}},
             {"专名号、书名号甲式",
              beside,
              {4, 2},
              {named(sample("屈原宋玉都是楚人，\n见史记屈原列传。"), {"屈原", "宋玉", "楚"},
                     {"史记", "屈原列传"})}}}};
}

SpecimenPage glyph_page() {
    return {
        "7-glyphs",
        "字形",
        "The right form of every character",
        6,
        {{"各地字形",
          "OpenType locl",
          {6, 2},
          {labelled("大陆", sample("骨返直")), labelled("台湾", sample("骨返直", "zh-Hant")),
           labelled("香港", sample("骨返直", "zh-HK"))},
          3},
         {"罕用字", "CJK 扩展 A、B、D、E、G", {6, 2}, {sample("㐂𠮷𪚥𫝀𬂩\U00030EDE")}},
         {"异体", "UTS #37", {2, 2}, {sample("葛葛\U000E0100")}},
         {"零与圈", "", {2, 2}, {sample("〇○")}},
         {"没有的字", "以〓代", {2, 2}, {sample("甲\U0010FFFD")}}},
        {{"黑、宋、楷",
          "",
          {6, 3},
          {sample("永和九年，岁在癸丑"), in_role("headline", sample("永和九年，岁在癸丑")),
           in_role("quote", sample("永和九年，岁在癸丑"))}},
         {"彝文、藏文、维吾尔文",
          "UAX #9",
          {3, 3},
          {sample("ꆈꌠꁱꂷ"), sample("བོད་ཡིག"), sample("بۇ يەردە 3 قەۋەت")}},
         {"绘文字", "UTS #51", {3, 3}, {sample("☀️🏮👍🏽\n👩‍🚒🇨🇳🎋")}}}};
}

} // namespace board
