// SPDX-License-Identifier: MIT
#include "content-sync/published/published_source.h"
#include "content-sync/store/digest.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"
#include "tests/published/published_world.h"
#include "tests/store/test_board.h"

using namespace board;
using Catch::Matchers::ContainsSubstring;
using Names = std::vector<std::string>;

namespace {

Fault fault_of(TestScreen& screen) {
    const auto feed = screen.poll();
    REQUIRE_FALSE(feed);
    return feed.error().fault;
}

std::string feed_object(const PublishedFiles& files) {
    return object_name(read_manifest(files.at("manifest.json"))->feed.sha256);
}

} // namespace

TEST_CASE("a signed feed is handed out, then unchanged in one round trip") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    TestScreen screen{files, {public_key(1)}};
    const auto feed = screen.poll();
    REQUIRE(feed);
    CHECK_THAT(*feed, ContainsSubstring("一"));
    CHECK(screen.raw->asked ==
          Names{"manifest.json", "manifest.json.sig", "root.1.json", feed_object(files)});
    CHECK(screen.source->envelope()->sequence == 7);
    CHECK(screen.source->envelope()->channel == "jianghai");
    CHECK(screen.source->envelope()->signer == key_name(public_key(1)));
    REQUIRE(screen.kept);
    CHECK(screen.kept->sequence == 7);
    CHECK(screen.kept->manifest == sha256(files["manifest.json"]));

    CHECK(screen.poll()->empty());
    CHECK(screen.raw->asked == Names{"manifest.json"});
}

TEST_CASE("after a restart the manifest is verified again, and the feed need not come again") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    TestScreen before{files, {public_key(1)}};
    REQUIRE(before.poll());
    TestScreen screen{files, {public_key(1)}, before.kept};
    screen.known = before.known;
    CHECK(screen.poll()->empty());
    CHECK(screen.raw->asked == Names{"manifest.json", "manifest.json.sig", "root.1.json"});
    CHECK(screen.source->envelope()->sequence == 7);
}

TEST_CASE("what the manifest trusted last promises is fetched, whatever failed before") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    TestScreen screen{files, {public_key(1)}};
    REQUIRE(screen.poll());
    const PublishedFiles older = files;
    issue(files, 8, "二", 1);
    const std::string object = feed_object(files);
    const std::string whole = files[object];
    files.erase(object);
    CHECK(fault_of(screen) == Fault::missing); // trust has risen, the snapshot has not
    CHECK(screen.kept->sequence == 8);

    SECTION("the object comes") {
        files[object] = whole;
        CHECK_THAT(*screen.poll(), ContainsSubstring("二"));
    }
    SECTION("the server goes back: its 304 is not asked for, and the replay is seen") {
        files = older;
        CHECK(fault_of(screen) == Fault::malformed);
        TestScreen restarted{files, {public_key(1)}, screen.kept};
        restarted.known = screen.known;
        CHECK(fault_of(restarted) == Fault::malformed);
    }
}

TEST_CASE("every older signed manifest is refused when it is replayed") {
    PublishedFiles files;
    std::vector<PublishedFiles> issues;
    for (int sequence = 1; sequence <= 12; ++sequence) {
        issue(files, sequence, std::to_string(sequence), 1);
        issues.push_back(files);
    }
    TestScreen screen{files, {public_key(1)}};
    REQUIRE(screen.poll());
    for (std::size_t i = 0; i + 1 < issues.size(); ++i) {
        files = issues[i];
        CHECK(fault_of(screen) == Fault::malformed);
        CHECK_THAT(screen.poll().error().what.en, ContainsSubstring("replayed"));
        TestScreen restarted{files, {public_key(1)}, screen.kept};
        CHECK(fault_of(restarted) == Fault::malformed);
        TestScreen forgetful{files, {public_key(1)}}; // the negative control: without trust.json
        CHECK(forgetful.poll());
    }
    files = issues.back();
    CHECK(screen.poll()->empty());
}

TEST_CASE("the same sequence with other content raises an alarm") {
    PublishedFiles files, other;
    issue(files, 7, "一", 1);
    issue(other, 7, "另一", 1);
    TestScreen screen{files, {public_key(1)}};
    REQUIRE(screen.poll());
    files = other;
    const auto alarm = screen.poll();
    REQUIRE_FALSE(alarm);
    CHECK(alarm.error().fault == Fault::digest);
    CHECK_THAT(alarm.error().what.en, ContainsSubstring("ALARM"));
    CHECK(screen.source->envelope()->sequence == 7);
}

TEST_CASE("another channel's feed is refused though the same key signed it") {
    PublishedFiles files, other;
    issue(files, 7, "一", 1);
    auto publication = publication_of_text(feed_text(9, "别处"));
    publication.manifest.channel = "elsewhere";
    publication.text = write_manifest(publication.manifest);
    const auto key = test_key(1);
    REQUIRE(publish_to(other, publication, &key));
    TestScreen screen{files, {public_key(1)}};
    REQUIRE(screen.poll());
    files = other;
    CHECK(fault_of(screen) == Fault::malformed);
    CHECK_THAT(screen.poll().error().what.en, ContainsSubstring("channel"));
    TestScreen fresh{files, {public_key(1)}, std::nullopt, "jianghai"};
    CHECK(fault_of(fresh) == Fault::malformed);
}

TEST_CASE("nothing that is not signed by a trusted key is believed") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    SECTION("no signature") {
        files.erase("manifest.json.sig");
    }
    SECTION("by another key") {
        PublishedFiles other;
        issue(other, 8, "二", 2);
        files = other;
    }
    SECTION("over another manifest") {
        PublishedFiles other;
        issue(other, 8, "二", 1);
        files["manifest.json"] = other["manifest.json"];
    }
    SECTION("a manifest with one blank more") {
        files["manifest.json"] += ' ';
    }
    SECTION("another key's line under the trusted key's name") {
        auto line = sign(test_key(2), Signed::manifest, files["manifest.json"]);
        line.key = key_name(public_key(1));
        files["manifest.json.sig"] = write_signatures({line});
    }
    SECTION("no line at all") {
        files["manifest.json.sig"] = "";
    }
    TestScreen screen{files, {public_key(1)}};
    CHECK(fault_of(screen) == Fault::digest);
    CHECK_FALSE(screen.kept);
    CHECK_FALSE(screen.source->envelope());
}

TEST_CASE("unsigned bytes are not parsed, however they look") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    files["manifest.json"] = GENERATE(std::string(100'000, '['), std::string{"{\"format\":"},
                                      std::string{"\0\0", 2}, std::string{});
    TestScreen screen{files, {public_key(1)}};
    CHECK(fault_of(screen) == Fault::digest); // and not malformed, which the reader would say
}

TEST_CASE("what cannot be kept is not believed") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    int kept = 0;
    const auto keep = [&](const Trust&) -> Result<> {
        if (++kept == 1) return Error{Fault::io, {"盘满", "the disk is full"}};
        return {};
    };
    PublishedSource source{std::make_unique<MemorySource>(files),
                           {{public_key(1)}, std::nullopt, keep, ""}};
    std::string feed;
    const auto sink = [&](std::string_view piece) -> Result<> {
        feed += piece;
        return {};
    };
    const auto first = source.fetch({"", {}, 1000}, sink);
    REQUIRE_FALSE(first);
    CHECK(first.error().fault == Fault::io);
    CHECK(feed.empty());
    CHECK_FALSE(source.envelope());
    CHECK(source.fetch({"", {}, 1000}, sink));
    CHECK(kept == 2);
}

TEST_CASE("without keys a published feed is open") {
    PublishedFiles files;
    issue(files, 7, "一", 0);
    TestScreen screen{files, {}};
    REQUIRE(screen.poll());
    CHECK(screen.source->envelope()->signer.empty());
    CHECK(screen.raw->asked == Names{"manifest.json", feed_object(files)});
    files.clear();
    issue(files, 7, "改了", 0);
    CHECK_THAT(*screen.poll(), ContainsSubstring("改了"));
    files.clear();
    issue(files, 6, "旧", 0);
    CHECK(fault_of(screen) == Fault::malformed);

    TestScreen strict{files, {public_key(1)}, screen.kept};
    CHECK(fault_of(strict) == Fault::digest);
}

TEST_CASE("a frozen server: the content grows old, and stays") {
    PublishedFiles files;
    std::string text = feed_text(7, "旧");
    const std::string issued = "\"issued\"";
    text.insert(text.find(issued), "\"expires\": \"2026-12-31T00:00:00+08:00\", ");
    const auto key = test_key(1);
    REQUIRE(publish_to(files, publication_of_text(text), &key));
    CHECK(read_manifest(files["manifest.json"])->expires);
    TestScreen screen{files, {public_key(1)}};
    TestFolder folder;
    Ingest ingest = ingest_into(folder / "store", *screen.source);
    TestClock clock;
    clock.now = *parse_time("2026-11-23T08:00:00+08:00", std::chrono::minutes{0});
    for (int day = 0; day <= 60; ++day, clock.now += std::chrono::days{1}) {
        const auto pass = ingest.pass(clock);
        REQUIRE(pass);
        CHECK(pass->outcome ==
              (day == 0 ? PassReport::Outcome::published : PassReport::Outcome::unchanged));
        const auto snapshot = Snapshot::open_current(folder / "store");
        REQUIRE(snapshot);
        CHECK(snapshot->feed().items.size() == 1);
        REQUIRE(snapshot->feed().expires); // from then on the player calls it old
        CHECK((*snapshot->feed().expires <= clock.now) == (day >= 38));
    }
}
