// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "fonts/choose_lines.h"
#include "fonts/paragraph.h"
#include "tests/fonts/test_typesetter.h"

using namespace board;

namespace {

constexpr Px em{40};

std::vector<std::string> set(const std::string& text, double ems, ParagraphStyle style = {}) {
    auto typesetter = test_typesetter();
    style.em = em;
    std::vector<std::string> lines;
    const F26Dot6 measure{static_cast<int>(ems * em.value * 64)};
    for (const Line& line : Paragraph::shape(typesetter, {text, {}, {}}, style).lines(measure))
        lines.push_back(line.text);
    return lines;
}

ParagraphStyle justified() {
    ParagraphStyle style;
    style.alignment = Alignment::justify;
    return style;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a mark is squeezed in rather than pushed out with its character") {
    // Ten em and a comma: the comma before it has half an em to give.
    CHECK(set("把权力，关进制度里，廉洁", 9.5, justified()).front() == "把权力，关进制度里，");
    // Also where it takes all that there is, and a looser line would look no worse.
    CHECK(
        set("年底结算盘点都要认，各支部纪检委员会议上。写在看板上请大家一起照着做", 20, justified())
            .front() == "年底结算盘点都要认，各支部纪检委员会议上。");
    // With nothing to give, the character goes to the next line with its mark.
    CHECK(set("把权力呀关进制度里，廉洁从业", 9, justified()).front() == "把权力呀关进制度");
}

TEST_CASE("one stop may hang out of a line, never the last of several") {
    auto style = justified();
    style.hanging = Hanging::allowed;
    CHECK(set("今天天气真，好的呀", 5, style).front() == "今天天气真，");
    CHECK(set("今天天气真！？好的呀", 5.5, style).front() == "今天天气");
}

TEST_CASE("lines are chosen together: a loose line early is avoided by the one before it") {
    const Lines lines = set("全体人员均须在International会议召开前登记", 10, justified());
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) CHECK(utf8_length(lines[i]) >= 5);
}

TEST_CASE("a number stays with its unit where lines allow") {
    const Lines lines = set("停电作业的线路电压为10 kV以上者", 11.5);
    CHECK(lines[1].starts_with("10 kV"));
    const Lines dates = set("请各支部于本年度十一月23日前报送材料", 12);
    CHECK(dates[0].back() != '3');
    const Lines typed = set("评审全程录音录像，结束后 3 日内回看", 13.5);
    CHECK(typed[1].starts_with("3 日"));
}

TEST_CASE("indents shorten the first line, hanging indents all others") {
    auto style = justified();
    style.indent = 2;
    const std::string text = "各支部纪检委员碰头以后把本月要盯紧的事归成三条写在看板上";
    CHECK(utf8_length(set(text, 10, style)[0]) == 8);
    CHECK(utf8_length(set(text, 10, style)[1]) == 10);
    style.indent = -2;
    CHECK(utf8_length(set(text, 10, style)[0]) == 10);
    CHECK(utf8_length(set(text, 10, style)[1]) == 8);
    auto typesetter = test_typesetter();
    style.em = em;
    const auto lines =
        Paragraph::shape(typesetter, {text, {}, {}}, style).lines(to_f26dot6(em * 10));
    CHECK(lines[0].indent == F26Dot6{});
    CHECK(lines[1].indent == to_f26dot6(em * 2));
    CHECK(lines[1].cells.front().pen == lines[1].indent);
    CHECK(lines[1].measure == to_f26dot6(em * 10));
}

TEST_CASE("in a character grid every Han character stands in a column") {
    auto typesetter = test_typesetter();
    auto style = justified();
    style.em = em;
    style.grid = CharacterGrid::on;
    const std::string text = "国网App于2026年上线，（试行）一年；10 kV线路“先核后签”。";
    for (int ems = 6; ems <= 20; ++ems)
        for (const Line& line :
             Paragraph::shape(typesetter, {text, {}, {}}, style).lines(to_f26dot6(em * ems)))
            for (const PlacedCell& cell : line.cells)
                if (cell.end - cell.begin == 3) // Han and its marks
                    CHECK(cell.pen.value % to_f26dot6(em).value == 0);
}

TEST_CASE("even setting spreads a single line, as in lists of names") {
    auto typesetter = test_typesetter();
    ParagraphStyle style;
    style.em = em;
    style.alignment = Alignment::even;
    const auto line =
        Paragraph::shape(typesetter, {"王二小", {}, {}}, style).lines(to_f26dot6(em * 5)).front();
    CHECK(line.measure == to_f26dot6(em * 5));
    CHECK(line.cells[1].pen == to_f26dot6(em * 2));
}
