// SPDX-License-Identifier: MIT
#include "base/wrong_usage.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("wrong usage names what is wrong in both languages") {
    struct Row {
        const char *kind, *what, *zh;
    };
    const Row row = GENERATE(
        Row{"board-sync", "The following argument was not expected: --fast", "不认识 --fast。"},
        Row{"RequiredError", "--feed is required", "缺少 --feed。"},
        Row{"RequiredError", "A subcommand is required", "缺少子命令。"},
        Row{"RequiredError", "FEED is required", "缺少必需的参数。"},
        Row{"ValidationError", "--every: Value 0 not in range 1 to 9", "--every 的值不能用。"},
        Row{"ConversionError", "Could not convert: --every = x", "参数 的值不能用。"},
        Row{"ArgumentMismatch", "--size: 1 required TEXT missing", "--size 的值太少或太多。"},
        Row{"ExcludesError", "--screen excludes --position", "这几个选项的搭配不对。"},
        Row{"SomethingElse", "x", "命令行写法不对。"});
    const std::string said = wrong_usage(row.kind, row.what);
    CHECK(said.starts_with(std::string{"用法不对："} + row.zh));
    CHECK(said.find("\nwrong usage: " + std::string{row.what} + "\n") != std::string::npos);
}

TEST_CASE("a check's two languages come apart") {
    CHECK(wrong_usage("ValidationError", "--size: “9”不是尺寸\n\"9\" is no size") ==
          "用法不对：--size：“9”不是尺寸\nwrong usage: --size: \"9\" is no size\n");
}
