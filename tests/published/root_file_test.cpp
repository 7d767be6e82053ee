// SPDX-License-Identifier: MIT
#include "content-sync/published/root_file.h"
#include "tests/catch.h"
#include "tests/published/published_world.h"

using namespace board;

namespace {

struct SignedRoot {
    std::string text, lines;
};

SignedRoot root_of(std::int64_t version, std::vector<std::string> keys, std::vector<int> signers) {
    SignedRoot root{write_root({version, std::move(keys)}), ""};
    Signatures lines;
    for (const int signer : signers)
        lines.push_back(sign(test_key(signer), Signed::root, root.text));
    root.lines = write_signatures(lines);
    return root;
}

Fault fault_of(const SignedRoot& root, std::int64_t version = 1) {
    const auto believed = believe_root(root.text, root.lines, version, {public_key(1)});
    REQUIRE_FALSE(believed);
    return believed.error().fault;
}

} // namespace

TEST_CASE("a root that old and new key signed is believed") {
    const auto root = root_of(1, {public_key(2), public_key(3)}, {1, 3});
    const auto believed = believe_root(root.text, root.lines, 1, {public_key(9), public_key(1)});
    REQUIRE(believed);
    CHECK(*believed == Root{1, {public_key(2), public_key(3)}});
    CHECK(*read_root(root.text) == *believed);
}

TEST_CASE("a root that only one side signed is not") {
    CHECK(fault_of(root_of(1, {public_key(2)}, {2})) == Fault::digest); // who takes over
    CHECK(fault_of(root_of(1, {public_key(2)}, {1})) == Fault::digest); // who hands over
    CHECK(fault_of(root_of(1, {public_key(2)}, {})) == Fault::digest);
    CHECK(fault_of(root_of(1, {public_key(2)}, {3, 2})) == Fault::digest);
}

TEST_CASE("a root of another version, without keys or broken is not") {
    CHECK(fault_of(root_of(2, {public_key(2)}, {1, 2})) == Fault::malformed);
    CHECK(fault_of(root_of(1, {}, {1, 2})) == Fault::malformed);
    CHECK(fault_of(root_of(1, {"abc"}, {1, 2})) == Fault::malformed);
    CHECK(fault_of(root_of(1, std::vector<std::string>(17, public_key(2)), {1, 2})) ==
          Fault::malformed);
    auto changed = root_of(1, {public_key(2)}, {1, 2});
    changed.text += ' ';
    CHECK(fault_of(changed) == Fault::digest);
    changed.text = "<html>";
    CHECK(fault_of(changed) == Fault::malformed);
    changed.lines = "garbage";
    CHECK(fault_of(changed) == Fault::malformed);
}

TEST_CASE("a manifest's signature is none for a root of the same bytes") {
    const std::string text = write_root({1, {public_key(2)}});
    const Signatures lines{sign(test_key(1), Signed::manifest, text),
                           sign(test_key(2), Signed::manifest, text)};
    CHECK_FALSE(believe_root(text, write_signatures(lines), 1, {public_key(1)}));
}
