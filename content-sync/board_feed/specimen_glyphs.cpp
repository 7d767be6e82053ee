// SPDX-License-Identifier: MIT
// The sheets of what stands beside text, and of the characters themselves.

#include "content-sync/board_feed/specimen_page.h"

namespace board {
namespace {

constexpr int large = 50, medium = 36, small = 32;

Sample upright(Sample flat, double measure_em) {
    flat.style.mode = WritingMode::vertical_rl;
    flat.measure_em = measure_em;
    return flat;
}

Sample roomy(Sample plain) {
    plain.leading = 2.1;
    return plain;
}

Sample in_role(Sample plain, std::string role) {
    plain.style.role = std::move(role);
    return plain;
}

Sample pinyin(std::string text, int em) {
    return annotated(roomy(sample("", std::move(text), em)), AnnotationKind::ruby,
                     {"廉", "洁", "文", "化"}, {"lián", "jié", "wén", "huà"});
}

Sample bopomofo(std::string text, int em) {
    return annotated(sample("", std::move(text), em, "zh-Hant"), AnnotationKind::ruby,
                     {"國", "語", "的", "字"}, {"ㄍㄨㄛˊ", "ㄩˇ", "˙ㄉㄜ", "ㄗˋ"});
}

Sample dotted(std::string text, int em) {
    return annotated(roomy(sample("", std::move(text), em)), AnnotationKind::emphasis_dots,
                     {"每一张，都算数"});
}

Sample named(std::string text, int em) {
    return annotated(roomy(sample("", std::move(text), em)), AnnotationKind::proper_name,
                     {"屈原", "宋玉", "楚国"});
}

Sample framed(std::string text, int em) {
    return annotated(roomy(sample("", std::move(text), em)), AnnotationKind::mourning, {"林远山"});
}

} // namespace

SpecimenPage annotation_page() {
    const std::string lines = "CLREQ 行间标点";
    return {"6-annotation",
            "注音与行间标记",
            "What stands beside the text",
            4,
            2,
            {{"拼音", "CLREQ id135–id151", {pinyin("廉洁文化展厅", large)}},
             {"注音", "CLREQ id125–id131", {bopomofo("國語的字", large)}},
             {"着重号", lines, {dotted("工单，每一张，都算数。", small)}},
             {"专名号", lines, {named("屈原宋玉皆楚国人", medium)}},
             {"书名号乙式",
              lines,
              {annotated(roomy(sample("", "读史记游侠列传有感", medium)),
                         AnnotationKind::book_title, {"史记", "游侠列传"})}},
             {"示亡号", "CLREQ 示亡号", {framed("林远山　周明", large)}},
             {"直排注音", "CLREQ id125–id131", {upright(bopomofo("國語的字", large), 4)}},
             {"直排标记", lines, {upright(dotted("工单，每一张，都算数。", medium), 6)}}}};
}

SpecimenPage glyph_page() {
    return {"7-glyphs",
            "字形",
            "The right form of every character",
            4,
            2,
            {{"各地字形",
              "OpenType locl",
              {sample("大陆", "骨返直角，", large), sample("台湾", "骨返直角，", large, "zh-Hant"),
               sample("香港", "骨返直角，", large, "zh-HK")}},
             {"异体", "UTS #37", {sample("", "葛飾　葛\U000E0100飾", large)}},
             {"罕用字", "CJK 扩展 A–H", {sample("", "㐂𠮷𪚥𫝀𬂩\U00030EDE", large)}},
             {"零与圈", "U+3007　U+25CB", {sample("", "二〇二六　○甲", large)}},
             {"绘文字", "UTS #51", {sample("", "☀️🏮👍🏽👩‍🚒🇨🇳", large)}},
             {"民族文字",
              "UAX #9",
              {sample("藏文", "བོད་ཡིག", medium), sample("彝文", "ꆈꌠꁱꂷ", medium),
               sample("维文", "بۇ يەردە 3 قەۋەت", medium)}},
             {"黑宋楷",
              "fonts.json",
              {sample("", "永和九年，岁在癸丑", medium),
               in_role(sample("", "永和九年，岁在癸丑", medium), "headline"),
               in_role(sample("", "永和九年，岁在癸丑", medium), "quote")}},
             {"没有的字", "以〓代", {sample("", "甲\U0010FFFD乙", large)}}}};
}

} // namespace board
