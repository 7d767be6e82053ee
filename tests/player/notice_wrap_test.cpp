// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "player/notice_wrap.h"
#include "tests/catch.h"

using namespace board;

namespace {

// Han characters and marks are two wide, the rest one.
int measure(const std::string& line) {
    int width = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto step = utf8_step(line, at);
        width += step->code < 0x2000 ? 1 : 2;
        at = step->next;
    }
    return width;
}

std::vector<std::string> wrap(const std::string& text, int width) {
    return wrap_notice(text, width, measure);
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("Chinese breaks anywhere but before closing and after opening marks") {
    CHECK(wrap("甲乙丙丁戊己", 8) == Lines{"甲乙丙丁", "戊己"});
    CHECK(wrap("甲乙丙丁，戊己庚", 8) == Lines{"甲乙丙", "丁，戊", "己庚"});
    CHECK(wrap("甲乙丙（丁戊己）", 8) == Lines{"甲乙丙", "（丁戊", "己）"});
}

TEST_CASE("no character stands alone on the last line") {
    CHECK(wrap("甲乙丙丁戊", 8) == Lines{"甲乙丙", "丁戊"});
    CHECK(wrap("甲乙丙丁戊。", 8) == Lines{"甲乙丙", "丁戊。"});
}

TEST_CASE("words stay whole and lose the blank at a break") {
    CHECK(wrap("no content yet", 10) == Lines{"no content", "yet"});
    CHECK(wrap("运行 board-sync 即可", 12) == Lines{"运行", "board-sync", "即可"});
}

TEST_CASE("what is too wide for any line is cut, and nothing is lost") {
    CHECK(wrap("http://abc.example/", 8) == Lines{"http://", "abc.exam", "ple/"});
    CHECK(wrap("http://abc.example/feed", 20) == Lines{"http://abc.example/", "feed"});
    CHECK(wrap("abcdefghij", 8) == Lines{"abcdefgh", "ij"});
    CHECK(wrap("甲乙", 1) == Lines{"甲", "乙"});
    CHECK(wrap("", 8).empty());
}
