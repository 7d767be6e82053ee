// SPDX-License-Identifier: MIT
#include "layouts/story.h"
#include "tests/catch.h"

using namespace board;

namespace {

// Cells between bars, rows between slashes; how columns are aligned before them.
std::string outline(const StoryTable& table) {
    std::string out;
    for (const Alignment column : table.columns)
        out += column == Alignment::start ? "<" : column == Alignment::end ? ">" : "^";
    for (const auto& row : table.rows) {
        out += " /";
        for (const MarkedText& cell : row) {
            out += cell.text;
            for (const RoleRange& range : cell.roles)
                out += "[" + cell.text.substr(range.begin, range.end - range.begin) + "]";
            out += "|";
        }
    }
    return out;
}

// One line a block: its kind, marker and text, with the parts that stand out in brackets, and what
// is said beside it in braces.
std::string outline(const std::string& commonmark) {
    std::string out;
    for (const StoryBlock& block : read_story(commonmark)) {
        static const char* const kinds[] = {"p", "h", "li", "q", "t", "r", "i"};
        out += kinds[static_cast<int>(block.kind)];
        if (block.depth > 0) out += std::to_string(block.depth);
        out += block.marker.empty() ? " " : " " + block.marker + " ";
        if (block.kind == BlockKind::picture) out += block.asset + " ";
        if (block.kind == BlockKind::table) out += outline(block.table);
        std::size_t at = 0;
        for (const RoleRange& range : block.content.roles) {
            out += block.content.text.substr(at, range.begin - at) + "[" + range.role + " " +
                   block.content.text.substr(range.begin, range.end - range.begin) + "]";
            at = range.end;
        }
        out += block.content.text.substr(at);
        for (const Annotation& each : block.content.annotations) {
            static const char* const names[] = {"ruby", "dots", "name", "title", "mourning"};
            out += " {" + std::string{names[static_cast<int>(each.kind)]} + " " +
                   block.content.text.substr(each.begin, each.end - each.begin) +
                   (each.text.empty() ? "" : "=" + each.text) + "}";
        }
        out += "\n";
    }
    return out;
}

} // namespace

TEST_CASE("paragraphs, headings and quotations") {
    CHECK(outline("# 题\n\n一段\n\n> 引言\n\n又一段") == "h 题\np 一段\nq 引言\np 又一段\n");
}

TEST_CASE("lists keep their markers and depth") {
    CHECK(outline("3. 甲\n4. 乙\n   - 丙\n- 丁") == "li 3. 甲\nli 4. 乙\nli1 • 丙\nli • 丁\n");
    CHECK(outline("- 甲\n\n- 乙\n\n  乙之二") == "li • 甲\nli • 乙\np 乙之二\n");
}

TEST_CASE("strong becomes a range of its role, emphasis dots") {
    CHECK(outline("先**核**后*签*。") == "p 先[strong 核]后签。 {dots 签}\n");
    CHECK(outline("***核***") == "p [strong 核] {dots 核}\n");
}

TEST_CASE("ruby says how its base is read, each reading of what stands before it") {
    CHECK(outline("<ruby>廉洁<rt>lián jié</rt></ruby>从业") == "p 廉洁从业 {ruby 廉洁=lián jié}\n");
    CHECK(outline("<ruby>廉<rt>lián</rt>洁<rt>jié</rt></ruby>") ==
          "p 廉洁 {ruby 廉=lián} {ruby 洁=jié}\n");
    CHECK(outline("<ruby>廉<rp>（</rp><rt>lián</rt><rp>）</rp></ruby>。") ==
          "p 廉。 {ruby 廉=lián}\n");
    CHECK(outline("<ruby>廉<rt>lián</ruby>洁") == "p 廉洁 {ruby 廉=lián}\n");
    CHECK(outline("<ruby>**廉**<rt>ㄌㄧㄢˊ</rt></ruby>") == "p [strong 廉] {ruby 廉=ㄌㄧㄢˊ}\n");
}

TEST_CASE("names, titles and frames are elements, and may lie in each other") {
    CHECK(outline("<u>林清荷</u><u>江海</u>读<cite>论语</cite>") ==
          "p 林清荷江海读论语 {name 林清荷} {name 江海} {title 论语}\n");
    CHECK(outline("<span class=\"mourning\">林清荷</span>") == "p 林清荷 {mourning 林清荷}\n");
    CHECK(outline("<u>林<ruby>清<rt>qīng</rt></ruby>荷</u>") ==
          "p 林清荷 {name 林清荷} {ruby 清=qīng}\n");
}

TEST_CASE("what is not closed marks nothing and loses no text") {
    CHECK(outline("<ruby>廉<rt>lián 从业\n\n下一段") == "p 廉lián 从业\np 下一段\n");
    CHECK(outline("<u>林清荷\n\n下一段</u>") == "p 林清荷\np 下一段</u>\n");
    CHECK(outline("<rt>lián</rt>") == "p <rt>lián</rt>\n");
    CHECK(outline("<ruby>廉</ruby>") == "p 廉\n");
}

TEST_CASE("the rest of a block keeps what stands in it") {
    const auto blocks = read_story("一*二三*四**五**");
    REQUIRE(blocks.size() == 1);
    const MarkedText all = blocks.front().content;
    const MarkedText rest = part_of(all, 6, all.text.size()); // 三四五
    CHECK(rest.text == "三四五");
    REQUIRE(rest.annotations.size() == 1);
    CHECK(rest.annotations.front().begin == 0);
    CHECK(rest.annotations.front().end == 3);
    REQUIRE(rest.roles.size() == 1);
    CHECK(rest.roles.front().begin == 6);
}

TEST_CASE("a line of Chinese source joins the next without a blank, a Western one with it") {
    CHECK(outline("先核\n后签") == "p 先核后签\n");
    CHECK(outline("check first\nthen sign") == "p check first then sign\n");
    CHECK(outline("先核  \n后签") == "p 先核\n后签\n");
}

TEST_CASE("entities become their characters, and unknown ones stay") {
    CHECK(outline("A&amp;B &lt; &#24265; &#x5EC9;&nbsp;&unknown;") ==
          "p A&B < 廉 廉\u00A0&unknown;\n");
    CHECK(outline("&#0;&#xD800;") == "p &#0;&#xD800;\n");
}

TEST_CASE("links show their text, other raw HTML stays text, an empty story has no blocks") {
    CHECK(outline("见[办法](https://example.com)") == "p 见办法\n");
    CHECK(outline("a <b>c</b>") == "p a <b>c</b>\n");
    CHECK(outline("<div>c</div>") == "p <div>c</div>\n");
    CHECK(outline("<span class=\"x\">c</span>") == "p <span class=\"x\">c</span>\n");
    CHECK(outline("") == "");
}

TEST_CASE("tables keep their cells, their columns' sides and what stands out") {
    CHECK(outline("| 物资 | 数 | 备注 |\n|---|--:|:-:|\n| **手套** | 12 | |\n| | | 无 |") ==
          "t <>^ /物资|数|备注| /手套[手套]|12| /||无|\n");
    CHECK(outline("前\n\n| 甲 |\n|---|\n\n后") == "p 前\nt < /甲|\np 后\n");
    CHECK(outline("|  |\n|---|\n|  |") == "");
    CHECK(outline("- 一\n\n  | 甲 |\n  |---|\n  | 乙 |\n- 二") ==
          "li • 一\nt < /甲| /乙|\nli • 二\n");
}

TEST_CASE("pictures become blocks after the block that they stand in") {
    CHECK(outline("![晨雾中的*莲池*](lotus)") == "i lotus 晨雾中的莲池 {dots 莲池}\n");
    CHECK(outline("前![莲](lotus)后") == "p 前后\ni lotus 莲\n");
    CHECK(outline("![莲](lotus) 后**文**") == "p 后[strong 文]\ni lotus 莲\n");
    CHECK(outline("**前![莲](lotus)后**") == "p [strong 前后]\ni lotus 莲\n");
    CHECK(outline("- 一![莲](lotus)\n- 二") == "li • 一\ni lotus 莲\nli • 二\n");
    CHECK(outline("| 甲 |\n|---|\n| 乙![莲](lotus) |") == "t < /甲| /乙|\ni lotus 莲\n");
    CHECK(outline("![外![内](b)](a)") == "i a 外内\n");
    CHECK(outline("![<ruby>莲<rt>lián](a)池") == "p 池\ni a 莲lián\n");
}
