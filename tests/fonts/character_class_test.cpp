// SPDX-License-Identifier: MIT
#include "fonts/character_class.h"
#include "tests/catch.h"

#include <string_view>

using namespace board;

namespace {

bool all_are(std::u32string_view codes, CharacterClass kind) {
    for (const char32_t code : codes)
        if (character_class(code) != kind) return false;
    return true;
}

} // namespace

TEST_CASE("characters have CLREQ's classes") {
    CHECK(all_are(U"廉潔〇々かナㄅ㊣〆𠮷한Ａ９", CharacterClass::han));
    CHECK(all_are(U"（《“‘「『【〔〖［｛〈", CharacterClass::opening));
    CHECK(all_are(U"）》”’」』】〕〗］｝〉", CharacterClass::closing));
    CHECK(all_are(U"，、；", CharacterClass::comma));
    CHECK(all_are(U"：", CharacterClass::colon));
    CHECK(all_are(U"。．", CharacterClass::stop));
    CHECK(all_are(U"！？‼⁇⁈⁉", CharacterClass::exclamation));
    CHECK(all_are(U"·‧・", CharacterClass::interpunct));
    CHECK(all_are(U"～－–—-", CharacterClass::connector));
    CHECK(all_are(U"/／", CharacterClass::solidus));
    CHECK(all_are(U"⸺⸻", CharacterClass::dash));
    CHECK(all_are(U"…⋯", CharacterClass::ellipsis));
    CHECK(all_are(U"　", CharacterClass::wide_space));
    CHECK(all_are(U" \n\u00a0\u2002", CharacterClass::space));
    CHECK(all_are(U"Az09%é±αЖ", CharacterClass::western));
    CHECK(all_are(U"😀ༀ", CharacterClass::other));
}
