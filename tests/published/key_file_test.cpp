// SPDX-License-Identifier: MIT
#include "content-sync/published/key_file.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

#include <sys/stat.h>

using namespace board;
using Catch::Matchers::ContainsSubstring;

namespace {

KeySeed seed_of(int number) {
    KeySeed seed{};
    seed.back() = static_cast<std::byte>(number);
    return seed;
}

} // namespace

TEST_CASE("a pair of key files is written once, the secret for its owner only") {
    const ScratchFolder folder;
    const std::string name = folder.path() + "/bureau";
    REQUIRE(write_key_files(name, seed_of(1)));
    struct stat status {};
    REQUIRE(::stat((name + ".secret").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    const auto secret = read_secret_key(name + ".secret");
    REQUIRE(secret);
    CHECK(secret->public_key() == SecretKey{seed_of(1)}.public_key());
    CHECK(*public_key_of(name + ".public") == secret->public_key());
    CHECK(*public_key_of(secret->public_key()) == secret->public_key());

    const auto again = write_key_files(name, seed_of(2));
    REQUIRE_FALSE(again);
    CHECK(again.error().fault == Fault::unsupported);
    CHECK(read_secret_key(name + ".secret")->public_key() == secret->public_key());
}

TEST_CASE("a pair is whole or not there") {
    const ScratchFolder folder;
    folder.write("bureau.public", "somebody's");
    CHECK_FALSE(write_key_files(folder.path() + "/bureau", seed_of(1)));
    CHECK(read_secret_key(folder.path() + "/bureau.secret").error().fault == Fault::missing);
    CHECK(*read_file(folder.path() + "/bureau.public", 100) == "somebody's");
}

TEST_CASE("key files survive an editor program, and mistakes are told apart") {
    const ScratchFolder folder;
    const std::string name = folder.path() + "/k";
    REQUIRE(write_key_files(name, seed_of(1)));
    const std::string digits = *public_key_of(name + ".public");
    folder.write("crlf.public", "# note\r\n\r\nboard-key/1 public " + digits + "\r\n");
    CHECK(*public_key_of(folder.path() + "/crlf.public") == digits);

    const auto says = [&](const Error& error, const std::string& words) {
        CHECK_THAT(error.what.en, ContainsSubstring(words));
    };
    says(read_secret_key(name + ".public").error(), "this is the public key");
    says(public_key_of(name + ".secret").error(), "this is the secret key");
    says(public_key_of("0123abcd").error(), "64 hexadecimal");
    folder.write("two", "board-key/1 public " + digits + "\nboard-key/1 public " + digits + "\n");
    says(public_key_of(folder.path() + "/two").error(), "one key only");
    folder.write("short", "board-key/1 secret 0123\n");
    says(read_secret_key(folder.path() + "/short").error(), "no key file");
    folder.write("other", "ssh-ed25519 AAAA\n");
    says(read_secret_key(folder.path() + "/other").error(), "no key file");
    folder.write("empty", "");
    says(read_secret_key(folder.path() + "/empty").error(), "no key file");
}
