// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "fonts/em_box.h"
#include "fonts/ink_box.h"
#include "fonts/paragraph.h"
#include "tests/fonts/test_typesetter.h"

using namespace board;

namespace {

constexpr Px em{40};

const std::vector<std::string> texts{
    "把权力关进制度的笼子里，廉洁从业从每一张工单做起。",
    "年底是工程结算、物资盘点最集中的时候：“24 小时”内登记，10 kV 线路停电前，先问三句话……",
    "Integrity is doing the right thing even when no one is watching, 不管有没有人看见。",
    "（一）不准；（二）不许；（三）不得——没有例外！",
    "supercalifragilisticexpialidocious与很长的单词在一起",
    "第一段\n第二段更长一些，要折行\n\n末段",
};

Paragraph shaped(Typesetter& typesetter, const std::string& text,
                 Alignment alignment = Alignment::start, LineFit fit = LineFit::full) {
    ParagraphStyle style;
    style.em = em;
    style.alignment = alignment;
    style.fit = fit;
    return Paragraph::shape(typesetter, {text, {}, {}}, style);
}

std::string without_blanks(const std::string& text) {
    std::string kept;
    for (const char c : text)
        if (c != ' ' && c != '\n') kept += c;
    return kept;
}

std::string joined(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) text += line.text;
    return text;
}

} // namespace

TEST_CASE("at every measure all of the text is set once, in order, within the measure") {
    auto typesetter = test_typesetter();
    for (const auto& text : texts) {
        for (const LineFit fit : {LineFit::full, LineFit::headline}) {
            const auto paragraph = shaped(typesetter, text, Alignment::start, fit);
            for (int ems = 2; ems <= 40; ++ems) {
                const F26Dot6 measure = to_f26dot6(em * ems);
                const auto lines = paragraph.lines(measure);
                INFO(text << " at " << ems << " em");
                CHECK(without_blanks(joined(lines)) == without_blanks(text));
                for (const Line& line : lines) CHECK(line.measure <= measure);
            }
        }
    }
}

TEST_CASE("pens move forward only") {
    auto typesetter = test_typesetter();
    for (const auto& text : texts)
        for (const Line& line : shaped(typesetter, text).lines(to_f26dot6(em * 9)))
            for (std::size_t i = 1; i < line.glyphs.size(); ++i)
                CHECK(line.glyphs[i - 1].inline_offset <= line.glyphs[i].inline_offset);
}

TEST_CASE("no line of Chinese begins with a mark that may not begin one") {
    auto typesetter = test_typesetter();
    const std::u32string forbidden = U"，。、；：！？）》”’…—";
    for (int ems = 4; ems <= 30; ++ems)
        for (const auto& text : texts)
            for (const Line& line : shaped(typesetter, text).lines(to_f26dot6(em * ems))) {
                if (line.text.empty()) continue;
                const char32_t first = utf8_step(line.text, 0)->code;
                INFO(line.text << " at " << ems);
                // A dash may begin a line at CLREQ's basic level.
                CHECK((first == U'—' || forbidden.find(first) == std::u32string::npos));
            }
}

TEST_CASE("the last line is never one character, nor one with its mark") {
    auto typesetter = test_typesetter();
    const std::string text = "各支部纪检委员碰头以后，把本月要盯紧的事归成三条，写在看板上。";
    for (int ems = 4; ems <= 30; ++ems) {
        const auto lines = shaped(typesetter, text).lines(to_f26dot6(em * ems));
        INFO(ems << ": " << lines.back().text);
        if (lines.size() > 1) CHECK(utf8_length(lines.back().text) >= 3); // two and the full stop
    }
}

TEST_CASE("justified lines fill their measure, the last one does not") {
    auto typesetter = test_typesetter();
    const F26Dot6 measure = to_f26dot6(em * 11) + F26Dot6{777};
    const auto lines = shaped(typesetter, texts[0], Alignment::justify).lines(measure);
    REQUIRE(lines.size() > 2);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        CHECK((measure - lines[i].measure).value < 64);
    CHECK(lines.back().measure < measure);
}

TEST_CASE("a headline keeps words whole, in lines about as long, no more than are needed") {
    auto typesetter = test_typesetter();
    const std::string title = "照着一家产品的说明书编写技术参数";
    const F26Dot6 measure = to_f26dot6(em * 14);
    REQUIRE(shaped(typesetter, title).lines(measure).size() == 2);
    const auto lines =
        shaped(typesetter, title, Alignment::start, LineFit::headline).lines(measure);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "照着一家产品的");
    CHECK(lines[1].text == "说明书编写技术参数");
}

TEST_CASE("a forced break ends a line, and an empty text is one empty line") {
    auto typesetter = test_typesetter();
    const auto lines = shaped(typesetter, "一行\n又一行").lines(to_f26dot6(em * 20));
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].text == "又一行");
    REQUIRE(shaped(typesetter, "").lines(to_f26dot6(em)).size() == 1);
}

TEST_CASE("a word that just fits is broken earlier rather than leave its mark alone") {
    auto typesetter = test_typesetter();
    const std::string word = "internationalization";
    F26Dot6 length{};
    for (const Line& line : shaped(typesetter, word).lines(to_f26dot6(em * 40)))
        length = line.measure;
    const auto lines = shaped(typesetter, word + "。").lines(length);
    REQUIRE(lines.size() == 2);
    CHECK(utf8_length(lines[1].text) >= 3); // two letters and the mark
}

TEST_CASE("what the last line is given does not run over its measure") {
    auto typesetter = test_typesetter();
    const auto paragraph = shaped(typesetter, "I internationalization字");
    for (int width = 300; width < 700; ++width)
        for (const Line& line : paragraph.lines(to_f26dot6(Px{width})))
            CHECK(line.measure <= to_f26dot6(Px{width}));
}

TEST_CASE("tabs and separators are blanks, and no empty box is drawn for them") {
    auto typesetter = test_typesetter();
    const auto line = shaped(typesetter, "甲\t乙\u2028丙").lines(to_f26dot6(em * 20)).front();
    for (const PlacedGlyph& glyph : line.glyphs) CHECK(glyph.glyph != GlyphId{0});
}

TEST_CASE("a line knows where it begins in the text") {
    auto typesetter = test_typesetter();
    const std::string text = "一行\n\n又一行";
    for (const Line& line : shaped(typesetter, text).lines(to_f26dot6(em * 20)))
        CHECK(text.substr(line.begin, line.text.size()) == line.text);
}

TEST_CASE("a measure of nothing still sets a cluster a line") {
    auto typesetter = test_typesetter();
    CHECK(joined(shaped(typesetter, "廉洁").lines(F26Dot6{})) == "廉洁");
    CHECK(joined(shaped(typesetter, "廉洁").lines(F26Dot6{-64})) == "廉洁");
}

TEST_CASE("setting the same text twice gives the same glyphs") {
    auto typesetter = test_typesetter();
    for (const auto& text : texts) {
        const auto once = shaped(typesetter, text).lines(to_f26dot6(em * 7));
        const auto again = shaped(typesetter, text).lines(to_f26dot6(em * 7));
        REQUIRE(once.size() == again.size());
        for (std::size_t i = 0; i < once.size(); ++i) {
            REQUIRE(once[i].glyphs.size() == again[i].glyphs.size());
            for (std::size_t j = 0; j < once[i].glyphs.size(); ++j) {
                CHECK(once[i].glyphs[j].glyph == again[i].glyphs[j].glyph);
                CHECK(once[i].glyphs[j].inline_offset == again[i].glyphs[j].inline_offset);
            }
        }
    }
}

TEST_CASE("a part in another role keeps the line whole") {
    auto typesetter = test_typesetter();
    ParagraphStyle style;
    style.em = em;
    const auto lines =
        Paragraph::shape(typesetter, {"结算不赶工：先核后签", {{0, 15, "strong"}}, {}}, style)
            .lines(to_f26dot6(em * 20));
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().measure == to_f26dot6(em * 10));
    CHECK(lines.front().face == "sans-bold");
}

TEST_CASE("tabular figures never move, whatever the face: a clock stands still") {
    auto typesetter = test_typesetter();
    ParagraphStyle style;
    style.role = "headline"; // Serif, whose figures are of all widths
    style.em = em;
    const auto pens = [&](const std::string& time) {
        const auto line =
            Paragraph::shape(typesetter, {time, {}, {}}, style).lines(to_f26dot6(em * 9)).front();
        std::vector<F26Dot6> all;
        for (const PlacedCell& cell : line.cells) all.push_back(cell.pen);
        all.push_back(line.measure);
        return all;
    };
    CHECK(pens("11:11") != pens("20:06"));
    style.figures = Figures::tabular;
    for (const char* time : {"00:00", "09:41", "20:06", "23:59"})
        CHECK(pens(time) == pens("11:11"));
}

TEST_CASE("digits combined in a vertical line share one cell") {
    auto typesetter = test_typesetter();
    ParagraphStyle style;
    style.em = em;
    style.mode = WritingMode::vertical_rl;
    for (const char* date : {"11月", "365天"}) {
        const auto line =
            Paragraph::shape(typesetter, {date, {}, {}}, style).lines(to_f26dot6(em * 9)).front();
        REQUIRE(line.cells.size() == 2);
        CHECK(line.cells[1].pen == to_f26dot6(em));
        CHECK(line.glyphs[0].inline_offset == line.glyphs[1].inline_offset);
        CHECK(line.glyphs[0].block_offset > line.glyphs[1].block_offset); // leftwards
    }
}

TEST_CASE("in Traditional text stops stand in the middle, also in a face without such forms") {
    auto typesetter = test_typesetter();
    for (const char* role : {"quote", "body", "headline"})
        for (const auto mode : {WritingMode::horizontal_tb, WritingMode::vertical_rl}) {
            auto style = in_language({}, "zh-Hant");
            style.role = role;
            style.em = Px{100};
            style.mode = mode;
            const auto line = Paragraph::shape(typesetter, {"清，風。", {}, {}}, style)
                                  .stretch({false, false}, std::nullopt);
            for (const std::size_t i : {1u, 3u}) {
                const PlacedGlyph& glyph = line.glyphs[i];
                PlacedGlyph alone = glyph;
                alone.inline_offset = alone.block_offset = F26Dot6{};
                const InkBox ink = ink_box(typesetter.faces, {&alone, 1});
                const bool vertical = mode == WritingMode::vertical_rl;
                const F26Dot6 along =
                    glyph.inline_offset + (vertical ? ink.middle_y() : ink.middle_x());
                const F26Dot6 across =
                    vertical ? glyph.block_offset - ink.middle_x()
                             : glyph.block_offset + ink.middle_y() + em_box_middle(style.em);
                INFO(role << " mark " << i << " vertical " << vertical);
                CHECK(std::abs((along - line.cells[i].pen - line.cells[i].advance / 2).value) <
                      13 * 64);
                CHECK(std::abs(across.value) < 13 * 64);
            }
        }
}
