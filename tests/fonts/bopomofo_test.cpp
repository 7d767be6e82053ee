// SPDX-License-Identifier: MIT
#include "fonts/bopomofo.h"
#include "tests/catch.h"

using namespace board;

namespace {

// "˙letters/tone/checked" a syllable.
std::string outline(const std::string& text) {
    std::string out;
    for (const BopomofoSyllable& syllable : bopomofo_syllables(text))
        out += (out.empty() ? "" : " ") + std::string{syllable.neutral ? "·" : ""} +
               syllable.letters + "/" + syllable.tone + "/" + syllable.checked;
    return out;
}

} // namespace

TEST_CASE("Bopomofo is told from other readings") {
    CHECK(is_bopomofo("ㄌㄧㄢˊ"));
    CHECK(is_bopomofo("˙ㄉㄜ ㄧ"));
    CHECK(is_bopomofo("ㄚㆴ"));
    CHECK_FALSE(is_bopomofo("lián"));
    CHECK_FALSE(is_bopomofo("ㄌ廉"));
    CHECK_FALSE(is_bopomofo("ˊ"));
    CHECK_FALSE(is_bopomofo(""));
}

TEST_CASE("blanks part syllables") {
    CHECK(outline("ㄑㄧㄥ ㄌㄧㄢˊ") == "ㄑㄧㄥ// ㄌㄧㄢ/ˊ/");
    CHECK(outline("　ㄚ　ㄧ ") == "ㄚ// ㄧ//");
}

TEST_CASE("without blanks the order of initial, medial, final and tone parts them") {
    CHECK(outline("ㄉㄚˋㄐㄧㄚㄏㄠˇ") == "ㄉㄚ/ˋ/ ㄐㄧㄚ// ㄏㄠ/ˇ/");
    CHECK(outline("ㄗㄓ") == "ㄗ// ㄓ//");
}

TEST_CASE("the neutral tone may be written before or after its letters") {
    CHECK(outline("˙ㄉㄜ") == "·ㄉㄜ//");
    CHECK(outline("ㄉㄜ˙") == "·ㄉㄜ//");
    CHECK(outline("ㄏㄠˇ˙ㄉㄜ") == "ㄏㄠ/ˇ/ ·ㄉㄜ//");
}

TEST_CASE("a checked final keeps its dot and stands apart from the letters") {
    CHECK(outline("ㄚㆴ") == "ㄚ//ㆴ");
    CHECK(outline("ㄌㄧㆷ̇") == "ㄌㄧ//ㆷ̇");
}
