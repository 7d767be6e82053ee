// SPDX-License-Identifier: MIT
#include "base/encoding_fault.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("an encoding that is not UTF-8 is called by its name, with what to do") {
    struct Row {
        std::string what, text;
        std::size_t offset;
        const char* en;
    };
    const Row row = GENERATE(
        Row{"UTF-16", std::string{"\xFF\xFE{\0", 4}, 0, "UTF-16"},
        Row{"UTF-16 without its mark", std::string{"\0{\0\"", 4}, 0, "UTF-16"},
        Row{"a byte order mark", "\xEF\xBB\xBF{}", 0, "not \"UTF-8 with BOM\""},
        // 廉洁文化展厅 and 廉潔文化
        Row{"GBK", "{\"a\":\"\xC1\xAE\xBD\xE0\xCE\xC4\xBB\xAF\xD5\xB9\xCC\xFC\"}", 6, "to be GBK"},
        Row{"Big5", "{\"a\":\"\xB7\x47\xBC\xE4\xA4\xE5\xA4\xC6\"}", 6, "to be Big5"},
        Row{"damage", "{\"廉\":\"\xE6\xB4\"}", 8, "damaged"},
        Row{"Latin-1", "caf\xE9", 3, "not UTF-8; save"}, Row{"cut off", "\xE5\xBB", 0, "UTF-8"},
        Row{"NUL", std::string{"{}\0", 3}, 2, "NUL"});
    INFO(row.what);
    const auto fault = encoding_fault(row.text);
    REQUIRE(fault);
    CHECK(fault->offset == row.offset);
    CHECK_THAT(fault->what.en, Catch::Matchers::ContainsSubstring(row.en));
    CHECK_FALSE(fault->what.zh.empty());
}

TEST_CASE("plain UTF-8 has no encoding fault") {
    for (const char* text : {"", "a", "{}", "廉洁", "𠮷", "a\xEF\xBB\xBF"}) {
        INFO(text);
        CHECK_FALSE(encoding_fault(text));
    }
}
