// SPDX-License-Identifier: MIT
#include "base/printable.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("what steers a terminal or turns its lines is shown as a question mark") {
    CHECK(printable("廉洁 Ａ é\u00A0") == "廉洁 Ａ é\u00A0");
    CHECK(printable("a\r\n\tb") == "a   b");
    CHECK(printable("\x1b]0;x\x07") == "?]0;x?");
    CHECK(printable("\u009b31m") == "?31m");
    CHECK(printable("x\u202Ey\u2066z") == "x?y?z");
    CHECK(printable("a\xff\xe5\xbb") == "a???");
}
