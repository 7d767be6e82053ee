// SPDX-License-Identifier: MIT
#include "layouts/sentence.h"
#include "tests/catch.h"

#include <string>

using namespace board;

namespace {

// What of `text`, up to `end` bytes of it, ends with a sentence.
std::string sentences(const std::string& text, std::size_t end = std::string::npos) {
    return text.substr(0, sentence_end(text, 0, std::min(end, text.size())));
}

} // namespace

TEST_CASE("a sentence ends past its mark and what closes after it") {
    CHECK(sentences("先核后签。差一张") == "先核后签。");
    CHECK(sentences("先核？后签！差一张") == "先核？后签！");
    CHECK(sentences("他说：“先核。”然后") == "他说：“先核。”");
    CHECK(sentences("（先核后签。）然后") == "（先核后签。）");
    CHECK(sentences("真的？！好") == "真的？！");
    CHECK(sentences("先核后签。") == "先核后签。");
}

TEST_CASE("it goes on before a comma, and there is none without a mark") {
    CHECK(sentences("“走！”，他说") == "");
    CHECK(sentences("先核，后签；再报") == "");
    CHECK(sentences("") == "");
}

TEST_CASE("only what is over within the stretch counts") {
    const std::string text = "先核。后签。”然后";
    CHECK(sentences(text, 9) == "先核。");
    CHECK(sentences(text, 18) == "先核。"); // the mark that closes stands in the next line
    CHECK(sentences(text, 21) == "先核。后签。”");
    CHECK(sentence_end(text, 9, 18) == 0);
}
