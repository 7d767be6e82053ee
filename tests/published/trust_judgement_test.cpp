// SPDX-License-Identifier: MIT
#include "content-sync/published/trust_judgement.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

using namespace board;
using Keys = std::vector<std::string>;

namespace {

Trust believed(Keys keys = {"a"}) {
    Trust trust;
    trust.channel = "jianghai";
    trust.configured = trust.keys = std::move(keys);
    trust.sequence = 184;
    trust.manifest = "digest";
    trust.issued = WallTime{std::chrono::hours{7}};
    return trust;
}

Manifest manifest_of(std::int64_t sequence, const std::string& channel = "jianghai") {
    Manifest manifest;
    manifest.channel = channel;
    manifest.sequence = sequence;
    manifest.issued = WallTime{std::chrono::hours{8}};
    return manifest;
}

} // namespace

TEST_CASE("the sequence grows") {
    const auto next = trust_after(manifest_of(185), "other", believed(), "");
    REQUIRE(next);
    CHECK(next->sequence == 185);
    CHECK(next->manifest == "other");
    CHECK(next->issued == WallTime{std::chrono::hours{8}});
    CHECK(next->keys == Keys{"a"});
    CHECK(trust_after(manifest_of(184), "digest", believed(), ""));
    CHECK(trust_after(manifest_of(183), "digest", believed(), "").error().fault ==
          Fault::malformed);
    CHECK(trust_after(manifest_of(0), "other", Trust{}, ""));
}

TEST_CASE("the same sequence with another manifest is an alarm, where somebody signs") {
    const auto alarm = trust_after(manifest_of(184), "other", believed(), "");
    REQUIRE_FALSE(alarm);
    CHECK(alarm.error().fault == Fault::digest);
    CHECK(alarm.error().what.en.starts_with("ALARM"));
    CHECK(alarm.error().what.zh.starts_with("警报"));
    CHECK(trust_after(manifest_of(184), "other", believed({}), ""));
    CHECK_FALSE(trust_after(manifest_of(183), "other", believed({}), ""));
}

TEST_CASE("a board stays with its channel until it is told otherwise") {
    CHECK_FALSE(trust_after(manifest_of(185, "other"), "other", believed(), ""));
    CHECK_FALSE(trust_after(manifest_of(185), "other", believed(), "other"));
    const auto moved = trust_after(manifest_of(3, "other"), "other", believed(), "other");
    REQUIRE(moved);
    CHECK(moved->sequence == 3);
    CHECK(moved->channel == "other");
}

TEST_CASE("at start, what was kept counts under the keys it began from") {
    CHECK(trust_at_start({"a"}, std::nullopt).keys == Keys{"a"});
    CHECK(trust_at_start({"a"}, believed()) == believed());
    Trust rotated = believed();
    rotated.keys = {"b"};
    rotated.root = 1;
    CHECK(trust_at_start({"a"}, rotated) == rotated);

    SECTION("a key added in the configuration counts on") {
        const Trust trust = trust_at_start({"a", "c"}, believed());
        CHECK(trust.keys == Keys{"a", "c"});
        CHECK(trust.sequence == 184);
    }
    SECTION("the configuration names the changed key itself") {
        const Trust trust = trust_at_start({"b"}, rotated);
        CHECK(trust.keys == Keys{"b"});
        CHECK(trust.root == 0);
        CHECK(trust.sequence == 184);
    }
    SECTION("with other keys alone counting begins anew, in the same channel") {
        const Trust trust = trust_at_start({"c"}, believed());
        CHECK(trust.keys == Keys{"c"});
        CHECK(trust.sequence == 0);
        CHECK(trust.manifest.empty());
        CHECK(trust.channel == "jianghai");
    }
    SECTION("what nobody signed vouches for nothing signed") {
        CHECK(trust_at_start({"a"}, believed({})).sequence == 0);
        CHECK(trust_at_start({}, believed({})) == believed({}));
    }
}

TEST_CASE("trust reads as it was written, with the keys that it began from") {
    const ScratchFolder store;
    Trust trust = believed();
    trust.configured = {std::string(64, 'a')};
    trust.keys = {std::string(64, 'b'), std::string(64, 'c')};
    trust.root = 2;
    const std::string text = write_trust(trust);
    store.write("trust.json", text);
    CHECK(*read_trust(store.path()) == trust);
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string flipped = text;
        flipped[i] = static_cast<char>(flipped[i] ^ 1);
        store.write("trust.json", flipped);
        const auto read = read_trust(store.path());
        if (read)
            CHECK(*read == trust); // a blank between two members
        else
            CHECK(read.error().fault == Fault::malformed);
    }
    trust.keys = {"short"};
    store.write("trust.json", write_trust(trust));
    CHECK(read_trust(store.path()).error().fault == Fault::malformed);
}
