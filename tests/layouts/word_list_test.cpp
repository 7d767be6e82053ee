// SPDX-License-Identifier: MIT
#include "tests/base/scratch_folder.h"
#include "tests/layouts/demo_board.h"

using namespace board;

TEST_CASE("the board has its word list, and says so when it has none it can read") {
    CHECK_FALSE(test_composer().lack());
    const ScratchFolder scratch;
    const auto fonts = read_file(TEST_SOURCE "/fonts/fonts.json", 1u << 20);
    const auto folder = open_folder(scratch.path());
    REQUIRE(fonts);
    REQUIRE(folder);
    REQUIRE(replace_file_at(*folder, "fonts.json", *fonts));
    REQUIRE(replace_file_at(*folder, "words.bin", "no list"));
    const auto composer = Composer::open({TEST_SOURCE "/layouts"}, scratch.path());
    REQUIRE(composer);
    REQUIRE(composer->lack());
    CHECK(composer->lack()->fault == Fault::malformed);
}
