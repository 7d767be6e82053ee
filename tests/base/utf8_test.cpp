// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("code points come out as they went in") {
    const char32_t code =
        GENERATE(U'a', char32_t{0x7F}, char32_t{0x80}, char32_t{0x7FF}, char32_t{0x800}, U'廉',
                 char32_t{0xFFFD}, char32_t{0x10000}, char32_t{0x20BB7}, char32_t{0x10FFFF});
    const std::string bytes = to_utf8(code);
    const auto step = utf8_step(bytes, 0);
    REQUIRE(step);
    CHECK(step->code == code);
    CHECK(step->next == bytes.size());
}

TEST_CASE("what RFC 3629 forbids is found, with its offset") {
    struct Row {
        std::string what, bytes;
        std::size_t at;
    };
    const Row row = GENERATE(
        Row{"a lone continuation byte", "a\x80", 1}, Row{"an overlong slash", "\xC0\xAF", 0},
        Row{"an overlong NUL of three bytes", "\xE0\x80\x80", 0},
        Row{"a surrogate", "ab\xED\xA0\x80", 2}, Row{"beyond U+10FFFF", "\xF4\x90\x80\x80", 0},
        Row{"a cut character", "廉\xE5\xBB", 3}, Row{"GBK bytes", "\xBD\xAD\xBA\xA3", 0},
        Row{"a byte that begins nothing", "\xFF", 0});
    INFO(row.what);
    CHECK(first_invalid_utf8(row.bytes) == row.at);
    CHECK_FALSE(utf8_step(row.bytes, row.at));
}

TEST_CASE("length counts code points") {
    CHECK(utf8_length("") == 0);
    CHECK(utf8_length("廉a𠮷") == 3);
    CHECK_FALSE(first_invalid_utf8("廉a𠮷"));
    CHECK_FALSE(utf8_step("a", 1));
}
