// SPDX-License-Identifier: MIT
#include "layouts/story.h"
#include "tests/catch.h"

using namespace board;

namespace {

// One line a block: its kind, marker and text, with the parts that stand out in brackets.
std::string outline(const std::string& commonmark) {
    std::string out;
    for (const StoryBlock& block : read_story(commonmark)) {
        static const char* const kinds[] = {"p", "h", "li", "q"};
        out += kinds[static_cast<int>(block.kind)];
        if (block.depth > 0) out += std::to_string(block.depth);
        out += block.marker.empty() ? " " : " " + block.marker + " ";
        std::size_t at = 0;
        for (const RoleRange& range : block.ranges) {
            out += block.text.substr(at, range.begin - at) + "[" + range.role + " " +
                   block.text.substr(range.begin, range.end - range.begin) + "]";
            at = range.end;
        }
        out += block.text.substr(at) + "\n";
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

TEST_CASE("strong and emphasis become ranges of their roles") {
    CHECK(outline("先**核**后*签*。") == "p 先[strong 核]后[emphasis 签]。\n");
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

TEST_CASE("links show their text, raw HTML stays text, an empty story has no blocks") {
    CHECK(outline("见[办法](https://example.com)") == "p 见办法\n");
    CHECK(outline("a <b>c</b>") == "p a <b>c</b>\n");
    CHECK(outline("") == "");
}
