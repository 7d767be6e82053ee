// SPDX-License-Identifier: MIT
#include "content-sync/published/signature.h"
#include "tests/catch.h"
#include "tests/published/published_world.h"

using namespace board;

namespace {

std::string unhex(std::string_view digits) {
    std::string bytes(digits.size() / 2, '\0');
    from_hex(digits, reinterpret_cast<unsigned char*>(bytes.data()), bytes.size());
    return bytes;
}

} // namespace

TEST_CASE("Ed25519 is RFC 8032's: §7.1, tests 1 and 3") {
    KeySeed seed;
    from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
             reinterpret_cast<unsigned char*>(seed.data()), seed.size());
    const SecretKey key{seed};
    CHECK(key.public_key() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    CHECK(key.sign("") == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                          "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    CHECK(is_signed_by("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                       unhex("af82"),
                       "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                       "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));
}

TEST_CASE("a signature file reads as it was written") {
    const Signatures two{sign(test_key(1), Signed::manifest, "text"),
                         sign(test_key(2), Signed::manifest, "text")};
    const std::string text = write_signatures(two);
    CHECK(text.size() == 2 * 164);
    const auto read = read_signatures(text);
    REQUIRE(read);
    CHECK(*read == two);
    CHECK(read_signatures("")->empty());
}

TEST_CASE("a signature is by one key, over these bytes, of this kind") {
    const Signatures lines{sign(test_key(1), Signed::manifest, "text")};
    const auto signer = [&](Signed what, const std::string& bytes, std::vector<std::string> keys) {
        return signer_of(what, bytes, lines, keys);
    };
    CHECK(signer(Signed::manifest, "text", {public_key(2), public_key(1)}) == public_key(1));
    CHECK_FALSE(signer(Signed::manifest, "text", {public_key(2)}));
    CHECK_FALSE(signer(Signed::manifest, "text", {}));
    CHECK_FALSE(signer(Signed::manifest, "Text", {public_key(1)}));
    CHECK_FALSE(signer(Signed::root, "text", {public_key(1)}));
}

TEST_CASE("truncated, huge and garbage signature files are refused") {
    const std::string good = write_signatures({sign(test_key(1), Signed::manifest, "text")});
    for (std::size_t length = 1; length < good.size(); ++length)
        CHECK_FALSE(read_signatures(good.substr(0, length)));
    std::string many;
    while (many.size() <= most_signature_bytes) many += good;
    CHECK(read_signatures(many).error().fault == Fault::budget);
    const auto changed = [&](std::size_t at, char to) {
        std::string text = good;
        text[at] = to;
        return read_signatures(text);
    };
    CHECK_FALSE(changed(0, 'B'));
    CHECK_FALSE(changed(20, 'G'));
    CHECK_FALSE(changed(20, 'A'));
    CHECK_FALSE(changed(34, '\t'));
    CHECK_FALSE(changed(100, '\0'));
    CHECK_FALSE(read_signatures(good + "\n"));
    CHECK_FALSE(read_signatures(" " + good));
    CHECK_FALSE(read_signatures("\xEF\xBB\xBF" + good));
    CHECK_FALSE(read_signatures(good.substr(0, good.size() - 1) + "\r\n"));
    CHECK_FALSE(read_signatures(std::string(64, '\0')));
    const auto portal = read_signatures("<html>请登录</html>");
    REQUIRE_FALSE(portal);
    CHECK(portal.error().what.en.find("web page") != std::string::npos);
}

TEST_CASE("lines of a later version are passed over") {
    const std::string good = write_signatures({sign(test_key(1), Signed::manifest, "text")});
    const auto read = read_signatures("board-signature/2 whatever it is\n" + good);
    REQUIRE(read);
    CHECK(read->size() == 1);
}

TEST_CASE("keys are named by sixteen digits") {
    CHECK(key_name(public_key(1)).size() == 16);
    CHECK(key_name(public_key(1)) != key_name(public_key(2)));
}
