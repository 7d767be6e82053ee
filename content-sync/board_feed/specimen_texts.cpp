// SPDX-License-Identifier: MIT
// The sheets of headlines, of vertical lines, and of a story's pages.

#include "content-sync/board_feed/specimen_page.h"

namespace board {
namespace {

Sample heading(std::string text, double measure_em, std::string language = "zh-Hans") {
    Sample made = in_role("headline", lines(std::move(text), measure_em, std::move(language)));
    made.style.fit = LineFit::headline;
    made.leading = 1.3;
    return made;
}

Sample column(std::string text, double measure_em, std::string language = "zh-Hans") {
    return vertical(lines(std::move(text), measure_em, std::move(language)));
}

Sample stopwatch(std::string label, Figures figures) {
    Sample made = labelled(std::move(label), in_role("headline", sample("11:11:11\n20:48:59")));
    made.style.figures = figures;
    made.cells = true;
    made.leading = 1.2;
    return made;
}

Sample story(std::string commonmark) {
    Sample made = lines(std::move(commonmark), 10);
    made.style.alignment = Alignment::justify;
    made.style.indent = 2;
    made.leading = 1.6;
    made.page_lines = 12;
    return made;
}

} // namespace

SpecimenPage headline_page() {
    const std::string rule = "各行长短相近";
    return {"4-headlines",
            "标题与数字",
            "Words whole, lines about as long",
            6,
            {{"词不拆行", rule, {6, 3}, {heading("廉洁文化展厅今天下午开放参观", 8)}},
             {"词义不错断", rule, {6, 3}, {heading("南京市长江大桥欢迎您", 7)}}},
            {{"先断标点", rule, {6, 2}, {heading("停电检修公告：今夜起三号线路停电", 9.5)}},
             {"繁体同理", rule, {6, 2}, {heading("廉潔文化展廳今天下午開放參觀", 8, "zh-Hant")}},
             {"等宽数字",
              "时钟不跳动",
              {6, 2},
              {stopwatch("随字", Figures::proportional), stopwatch("等宽", Figures::tabular)},
              2}}};
}

SpecimenPage vertical_page() {
    const std::string forms = "CLREQ 标点符号的字形、尺寸与字面分布";
    Sample prose = in_role("quote", column("吏不畏吾严而畏吾廉，\n民不服吾能而服吾公。\n"
                                           "公则民不敢慢，\n廉则吏不敢欺。\n“公生明，廉生威。”",
                                           10));
    prose.leading = 1.55;
    Sample couplet = in_role("headline", column("一身正气为官本\n两袖清风作吏箴", 7));
    couplet.leading = 1.6;
    return {"5-vertical",
            "直排",
            "Vertical writing, right to left",
            6,
            {{"对联", "", {2, 6}, {std::move(couplet)}},
             {"引号成『』", "CLREQ 引号", {4, 6}, {std::move(prose)}}},
            {{"各地标点",
              forms,
              {6, 3},
              {labelled("大陆", column("国，家。\n《书》（甲）\n——……", 5)),
               labelled("台湾", column("國，家。\n「書」（甲）\n——……", 5, "zh-Hant")),
               labelled("香港", column("國，家。\n「書」（甲）\n——……", 5, "zh-HK"))},
              3},
             {"数字与西文",
              "CLREQ 中文与西文的混排",
              {6, 3},
              {labelled("两三位横写", column("今年12月5日第123期", 5)),
               labelled("长数转行", column("自1911年film展览", 5)),
               labelled("词转行", column("乘Metro往机场", 5))},
              3}}};
}

SpecimenPage story_page() {
    return {
        "8-pages",
        "成页",
        "How a story turns its pages",
        1,
        {{"标题随文",
          "CLREQ 孤行与孤字处理",
          {6, 1},
          {story(
              "班前会上，班长把昨天的工单一张一张摊开，问大家：哪一张没有签字？哪一张改过时间？\n\n"
              "屋里静了一会儿。老周说，有一张是他补的，因为那天回来得晚，手表又停了，只好凭着记忆写"
              "上时间，想着第二天再对。\n\n"
              "## 一张工单的分量\n\n"
              "班长没有批评他，只请他把那天的事从头说一遍。说完了，大家才明白：少一个签字，"
              "就少一双眼睛。从那以后，再晚回来，也要两个人一起签了字才走。\n\n"
              "老周后来做了班长。他的桌上压着一张旧工单，签字栏里有两个名字。")}}},
        {{"段不留单行",
          "CLREQ 孤行与孤字处理",
          {6, 1},
          {story(
              "库房的账本用了十二年，纸边都磨圆了。新来的小林问：为什么不换成电脑？\n\n"
              "管库的陈师傅翻到第一页，指着上面的字：“一出一入，当面点清。”她说，电脑早就有了，"
              "可是这一本还要记。东西从手里过，账也从手里过，人就不会忘。小林把这句话抄在了自己的本"
              "子上。\n\n"
              "十二年里，账和物没有差过一颗螺丝。\n\n"
              "去年盘点，上级来人抽查，从最里面的架子上取了一箱接头，数了两遍，又翻开账本对了一遍。"
              "临走时他说：“这本账，可以进展厅了。”陈师傅笑着摇头：“等写满了再说。”")}}}};
}

} // namespace board
