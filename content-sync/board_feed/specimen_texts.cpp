// SPDX-License-Identifier: MIT
// The sheets of headlines, and of vertical lines.

#include "content-sync/board_feed/specimen_page.h"

namespace board {
namespace {

Sample heading(std::string text, int em, double measure_em, std::string language = "zh-Hans") {
    Sample made = sample("", std::move(text), em, std::move(language));
    made.style.role = "headline";
    made.style.fit = LineFit::headline;
    made.measure_em = measure_em;
    made.leading = 1.35;
    return made;
}

Sample vertical(std::string text, int em, double measure_em, std::string role = "body",
                std::string language = "zh-Hans") {
    Sample made = sample("", std::move(text), em, std::move(language));
    made.style.mode = WritingMode::vertical_rl;
    made.style.role = std::move(role);
    made.measure_em = measure_em;
    return made;
}

Sample stopwatch(std::string label, std::string role, Figures figures) {
    Sample made = sample(std::move(label), "11:11:11\n20:48:59", 44);
    made.style.role = std::move(role);
    made.style.figures = figures;
    made.cells = true;
    made.leading = 1.3;
    return made;
}

} // namespace

SpecimenPage headline_page() {
    const std::string rule = "词不拆行，行长相近";
    return {"4-headlines",
            "标题与数字",
            "Words whole, lines about as long, figures that never move",
            3,
            2,
            {{"廉洁文化展厅", rule, {heading("廉洁文化展厅今天下午开放参观", 60, 8)}},
             {"长江大桥", rule, {heading("南京市长江大桥欢迎您", 60, 7)}},
             {"先断标点", rule, {heading("停电检修公告：今夜起三号线路停电", 52, 9.5)}},
             {"繁体同理", rule, {heading("廉潔文化展廳今天下午開放參觀", 60, 8, "zh-Hant")}},
             {"数字等宽",
              "宋体时钟不跳动",
              {stopwatch("随字", "headline", Figures::proportional),
               stopwatch("等宽", "headline", Figures::tabular)}},
             {"楷体引文", "文楷", {[] {
                  Sample quote = sample("", "心不动于微利之诱，目不眩于五色之惑。", 48);
                  quote.style.role = "quote";
                  quote.measure_em = 9;
                  return quote;
              }()}}}};
}

SpecimenPage vertical_page() {
    const std::string forms = "CLREQ 附录 直排标点";
    return {
        "5-vertical",
        "直排",
        "Vertical writing, right to left",
        5,
        2,
        {{"对联", "CLREQ 直排", {vertical("一身正气为官本\n两袖清风作吏箴", 92, 7, "headline")}, 2},
         {"引文",
          "引号用『』",
          {vertical("公生明，廉生暗？不：“公生明，廉生威。”其身正，不令而行；其身不正，虽令不从。",
                    46, 13, "quote")},
          2},
         {"大陆", forms, {vertical("国，家。《书》（甲）——……", 42, 7)}},
         {"台湾", forms, {vertical("國，家。「書」（甲）——……", 42, 7, "body", "zh-Hant")}},
         {"香港", forms, {vertical("國，家。「書」（甲）——……", 42, 7, "body", "zh-HK")}},
         {"横写两位三位", "CLREQ id110", {vertical("今年12月5日第123期", 42, 7)}},
         {"词与长数转行", "CLREQ id67", {vertical("自1911年film展", 42, 7)}},
         {"中西之间", "CLREQ 中西文混排", {vertical("乘Metro往机场", 42, 7)}}}};
}

} // namespace board
