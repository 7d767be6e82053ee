// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "tests/layouts/story_pages.h"

#include <algorithm>

using namespace board;

namespace {

const std::string head = "| 物资 | 领用 | 备注 |\n|---|---:|:---:|\n";

std::string many_rows(int rows) {
    std::string text = head;
    for (int i = 1; i <= rows; ++i)
        text += "| 手套 | " + std::to_string(i * 37) + " | 第" + std::to_string(i) + "行 |\n";
    return text;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

// Characters without blanks, in order of their codes.
std::string sorted(const std::string& text) {
    std::vector<std::string> characters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = utf8_step(text, at)->next;
        if (text[at] != ' ' && text[at] != '\n') characters.push_back(text.substr(at, next - at));
        at = next;
    }
    std::sort(characters.begin(), characters.end());
    std::string all;
    for (const std::string& each : characters) all += each;
    return all;
}

std::string row_text(const std::vector<MarkedText>& row) {
    std::string text;
    for (const MarkedText& cell : row) text += cell.text;
    return text;
}

// All that pages of a table's columns must say: its cells, its head as often as it stands there.
std::string table_text(const StoryTable& table, const std::vector<StoryPage>& pages) {
    std::string text;
    for (const auto& row : table.rows) text += row_text(row);
    std::ptrdiff_t heads = 0;
    for (const StoryPage& page : pages)
        heads += std::count_if(page.rules.begin(), page.rules.end(), [](const StoryRule& rule) {
            return rule.kind == StoryRuleKind::head;
        });
    REQUIRE(heads > 0);
    return text + repeated(row_text(table.rows.front()), static_cast<int>(heads - 1));
}

std::string record_text(const StoryTable& table) {
    std::string text;
    for (std::size_t row = table.rows.size() > 1; row < table.rows.size(); ++row)
        text += table.record(row).text;
    return text;
}

} // namespace

TEST_CASE("tables of any sort on pages of any size keep all of their text, apart and inside") {
    const std::vector<std::string> tables{
        many_rows(30),
        head,
        head + "| | | |\n| | 3 | |\n|\n",
        head + "| ***手*套** | **3** | <ruby>领<rt>lǐng</rt></ruby>`用` |\n",
        head + "| 手套 | 3 | " + repeated("先核后签，差一张照片。", 180) + " |\n| 灯 | 2 | 无 |\n",
        "| " + repeated("很长的栏名", 60) + " | 领用 |\n|---|---|\n| 手套 | 3 |\n",
        "| a |\n|---|\n| 手套 |\n",
    };
    auto typesetter = test_typesetter();
    for (const std::string& table : tables) {
        const auto blocks = read_story(table);
        REQUIRE(blocks.size() == 1);
        REQUIRE(blocks.front().kind == BlockKind::table);
        Paragraphs paragraphs{typesetter};
        StoryFlow flow{blocks, body(), 1.5, paragraphs};
        for (const int columns : {11, 14, 26})
            for (const int height : {90, 200, 500, 1200}) {
                const Size room{em * columns, Px{height}};
                INFO(table.substr(0, 300) << columns << " em, " << height);
                const auto pages = all_pages(flow, {room}, 3000);
                CHECK(sorted(text_of(pages)) == sorted(table_text(blocks.front().table, pages)));
                for (const StoryPage& page : pages) check_page(page, room);
            }
    }
}

TEST_CASE("a table of too many columns is set row by row") {
    auto typesetter = test_typesetter();
    const std::vector<std::string> tables{
        "|" + repeated(" 栏 |", 200) + "\n|" + repeated("---|", 200) + "\n|" +
            repeated(" 手套 |", 199) + "\n|" + repeated(" |", 150) + " 灯 |\n",
        "|" + repeated(" 栏 |", 200) + "\n|" + repeated("---|", 200) + "\n",
        "|" + repeated("a|", 3000) + "\n|" + repeated("---|", 3000) + "\n" + repeated("|\n", 2000),
    };
    for (const std::string& table : tables) {
        const auto blocks = read_story(table);
        REQUIRE(blocks.size() == 1);
        REQUIRE(blocks.front().kind == BlockKind::table);
        Paragraphs paragraphs{typesetter};
        StoryFlow flow{blocks, body(), 1.5, paragraphs};
        const Size room{em * 20, Px{900}};
        const auto pages = all_pages(flow, {room}, 3000);
        CHECK(sorted(text_of(pages)) == sorted(record_text(blocks.front().table)));
        for (const StoryPage& page : pages) check_page(page, room);
    }
}

TEST_CASE("two thousand rows turn page after page under their head, and no row is torn") {
    auto typesetter = test_typesetter();
    const auto blocks = read_story(many_rows(2000));
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    const Size room{em * 20, Px{1000}};
    const auto pages = all_pages(flow, {room}, 3000);
    CHECK(sorted(text_of(pages)) == sorted(table_text(blocks.front().table, pages)));
    for (const StoryPage& page : pages) {
        CHECK(page.lines.front().line.text == "物资");
        CHECK(page.rules.size() * 3 == page.lines.size());
    }
}

TEST_CASE("a row that is taller than a page goes on where it was, cell by cell") {
    auto typesetter = test_typesetter();
    std::string account;
    for (int i = 0; i < 200; ++i) account += "第" + std::to_string(i) + "句先核后签。";
    const auto blocks = read_story("| 物资 | 说明 |\n|---|---|\n| 灯 | " + account + " |\n");
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    const auto pages = all_pages(flow, {{em * 20, Px{600}}, {em * 16, Px{500}}});
    REQUIRE(pages.size() > 3);
    std::string told;
    for (const StoryPage& page : pages) {
        CHECK(page.lines.front().line.text == "物资");
        for (const StoryLine& each : page.lines)
            if (each.x > Px{0} && each.line.text != "说明") told += each.line.text;
    }
    CHECK(told == account);
}

TEST_CASE("cells stand on the grid, in their columns and to their sides") {
    auto typesetter = test_typesetter();
    const auto blocks = read_story(many_rows(3));
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    const StoryPage page = flow.page({}, {em * 20, Px{1000}});
    REQUIRE(page.lines.size() == 12);
    for (const StoryLine& each : page.lines) CHECK((each.y - page.lines.front().y).value % 24 == 0);
    const auto right = [&](std::size_t line) {
        return page.lines[line].x + ceil_px(page.lines[line].line.measure);
    };
    CHECK(page.lines[3].x == Px{0});
    CHECK(right(4) == right(1));
    CHECK(right(7) == right(4));
    CHECK(page.lines[4].x > page.lines[10].x); // 37 is shorter than 111
    REQUIRE(page.rules.size() == 4);
    CHECK(page.rules.front().kind == StoryRuleKind::head);
    CHECK(page.rules.back().kind == StoryRuleKind::row);
    CHECK(page.rules.front().box.height > page.rules.back().box.height);
}

TEST_CASE("a table in a list or a quotation keeps its text, and so does what is around it") {
    auto typesetter = test_typesetter();
    const auto blocks = read_story("- 一\n\n  | 甲 | 乙 |\n  |---|---|\n  | 丙 | 丁 |\n\n- 二\n\n"
                                   "> 引\n>\n> | 戊 |\n> |---|\n> | 己 |\n");
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, body(), 1.5, paragraphs};
    const Size room{em * 20, Px{2000}};
    const auto pages = all_pages(flow, {room});
    REQUIRE(pages.size() == 1);
    CHECK(text_of(pages) == "•一甲乙丙丁•二引戊己");
    check_page(pages.front(), room);
}
