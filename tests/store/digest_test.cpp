// SPDX-License-Identifier: MIT
#include "content-sync/store/digest.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("SHA-256 of the standard's examples") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Sha256 pieces;
    pieces.add("a");
    pieces.add("");
    pieces.add("bc");
    CHECK(pieces.finish() == sha256("abc"));
}

TEST_CASE("only 64 lower-case digits are a digest") {
    CHECK(is_sha256(sha256("x")));
    CHECK_FALSE(is_sha256(""));
    CHECK_FALSE(is_sha256(std::string(63, 'a')));
    CHECK_FALSE(is_sha256(std::string(64, 'A')));
    CHECK_FALSE(is_sha256("../" + std::string(61, 'a')));
}
