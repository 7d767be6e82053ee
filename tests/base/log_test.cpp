// SPDX-License-Identifier: MIT
#include "base/log.h"
#include "tests/catch.h"

#include <cstdlib>

using namespace board;

namespace {

std::string logged(const std::string& value) {
    char* text = nullptr;
    std::size_t size = 0;
    std::FILE* const stream = ::open_memstream(&text, &size);
    Log{stream, "test"}.info("event", {{"value", value}});
    std::fclose(stream);
    const std::string line{text, size};
    std::free(text);
    return line;
}

} // namespace

TEST_CASE("a value of a log line is quoted where it must be") {
    CHECK(logged("plain") == "test info event value=plain\n");
    CHECK(logged("") == "test info event value=\"\"\n");
    CHECK(logged("two words") == "test info event value=\"two words\"\n");
    CHECK(logged("say \"x\\\"") == "test info event value=\"say \\\"x\\\\\\\"\"\n");
}

TEST_CASE("a value steers no terminal and starts no line") {
    CHECK(logged("a\nb") == "test info event value=\"a b\"\n");
    CHECK(logged("\x1b[2Jx") == "test info event value=?[2Jx\n");
    CHECK(logged(std::string{"\0\x7f", 2}) == "test info event value=??\n");
    CHECK(logged("廉洁") == "test info event value=廉洁\n");
}
