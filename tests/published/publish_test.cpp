// SPDX-License-Identifier: MIT
#include "content-sync/published/publish.h"
#include "content-sync/store/digest.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"
#include "tests/published/published_world.h"
#include "tests/store/test_board.h"

using namespace board;
using Catch::Matchers::ContainsSubstring;
using Outcome = PublishReport::Outcome;

namespace {

struct Editor {
    Editor() {
        folder.write("a.png", "first picture");
        folder.write("b.png", "second picture");
        folder.write("c.png", "third picture");
    }
    Publication publication(int sequence, const std::string& title,
                            const std::vector<TestAsset>& assets) const {
        return publication_of_text(feed_text(sequence, title, assets), folder.path());
    }
    Publication first() const {
        return publication(1, "一", {{"a", "a.png", ""}, {"b", "b.png", ""}});
    }
    Publication second() const {
        return publication(2, "二", {{"b", "b.png", ""}, {"c", "c.png", ""}});
    }
    ScratchFolder folder;
    SecretKey key = test_key(1);
    SilentWatch watch;
};

// What a board reads now: the sequence, when everything that the manifest promises is there.
std::int64_t read_whole(const PublishedFiles& files) {
    TestScreen screen{files, {public_key(1)}};
    const auto feed = screen.poll();
    if (!feed) FAIL(feed.error().what.en);
    const auto manifest = read_manifest(files.at("manifest.json"));
    REQUIRE(manifest);
    for (const auto& [path, file] : manifest->files)
        REQUIRE(sha256(files.at(object_name(file.sha256))) == file.sha256);
    CHECK(read_feed(*feed).feed->sequence == manifest->sequence);
    return manifest->sequence;
}

} // namespace

TEST_CASE("objects come first, then the signature, then the manifest") {
    Editor editor;
    PublishedFiles files;
    MemoryTarget target{files};
    const auto publication = editor.first();
    const auto report = publish(target, publication, &editor.key, editor.watch);
    REQUIRE(report);
    CHECK(report->outcome == Outcome::published);
    CHECK(report->objects == 3);
    CHECK(report->sent == 3);
    REQUIRE(target.puts.size() == 5);
    for (std::size_t i = 0; i < 3; ++i) CHECK(target.puts[i].starts_with("objects/"));
    CHECK(target.puts[3] == "manifest.json.sig");
    CHECK(target.puts[4] == "manifest.json");
    CHECK(files["manifest.json"] == publication.text);
    CHECK(files.at(object_name(publication.manifest.feed.sha256)) ==
          feed_text(1, "一", {{"a", "a.png", ""}, {"b", "b.png", ""}}));

    SECTION("the same again sends nothing") {
        target.puts.clear();
        const auto again = publish(target, editor.first(), &editor.key, editor.watch);
        REQUIRE(again);
        CHECK(again->outcome == Outcome::already);
        CHECK(target.puts.empty());
    }
    SECTION("the same again mends what was lost there") {
        files.erase(object_name(publication.manifest.feed.sha256));
        const auto again = publish(target, editor.first(), &editor.key, editor.watch);
        REQUIRE(again);
        CHECK(again->outcome == Outcome::already);
        CHECK(again->sent == 1);
        CHECK(read_whole(files) == 1);
    }
    SECTION("a key that no board has heard of is refused") {
        const auto strange = test_key(9);
        const auto before = files;
        CHECK_FALSE(publish(target, editor.first(), &strange, editor.watch));
        CHECK_FALSE(publish(target, editor.second(), &strange, editor.watch));
        CHECK(files == before);
    }
    SECTION("the next sends what is new only, and keeps what boards may still read") {
        const auto before = files;
        target.puts.clear();
        const auto next = publish(target, editor.second(), &editor.key, editor.watch);
        REQUIRE(next);
        CHECK(next->sent == 2);
        CHECK(target.puts.size() == 4);
        for (const auto& [name, text] : before)
            if (name.starts_with("objects/")) CHECK(files[name] == text);
        const auto lines = read_signatures(files["manifest.json.sig"]);
        REQUIRE(lines);
        CHECK(lines->size() == 2);
        CHECK(signer_of(Signed::manifest, before.at("manifest.json"), *lines, {public_key(1)}));
    }
}

TEST_CASE("at every moment of a publication a board reads the old issue or the new one") {
    Editor editor;
    PublishedFiles files;
    REQUIRE(publish_to(files, editor.first(), &editor.key));
    // A board that holds the old manifest in hand asks for its signature and objects at any time.
    const std::string old_manifest = files["manifest.json"];
    MemoryTarget target{files};
    std::vector<std::int64_t> seen;
    target.look = [&] {
        seen.push_back(read_whole(files));
        const auto lines = read_signatures(files["manifest.json.sig"]);
        CHECK(signer_of(Signed::manifest, old_manifest, *lines, {public_key(1)}));
    };
    REQUIRE(publish(target, editor.second(), &editor.key, editor.watch));
    CHECK(seen == std::vector<std::int64_t>{1, 1, 1, 2});
}

TEST_CASE("a publication that breaks off at any put leaves the old issue whole, and is resumed") {
    Editor editor;
    for (std::size_t n = 0;; ++n) {
        PublishedFiles files;
        REQUIRE(publish_to(files, editor.first(), &editor.key));
        MemoryTarget target{files};
        target.fail_at = n;
        const auto broken = publish(target, editor.second(), &editor.key, editor.watch);
        if (broken) {
            CHECK(n == 4);
            break;
        }
        CHECK(broken.error().fault == Fault::network);
        CHECK(read_whole(files) == 1);
        MemoryTarget resumed{files};
        REQUIRE(publish(resumed, editor.second(), &editor.key, editor.watch));
        CHECK(resumed.puts.size() == (n < 3 ? 4 - n : 2)); // the signature is put again
        CHECK(read_whole(files) == 2);
        CHECK(read_signatures(files["manifest.json.sig"])->size() == 2);
    }
}

TEST_CASE("the negative control: manifest first, and boards find holes") {
    Editor editor;
    PublishedFiles files;
    REQUIRE(publish_to(files, editor.first(), &editor.key));
    files["manifest.json"] = editor.second().text;
    TestScreen screen{files, {public_key(1)}};
    CHECK_FALSE(screen.poll());
}

TEST_CASE("what boards would not take is not sent") {
    Editor editor;
    PublishedFiles files;
    REQUIRE(publish_to(files, editor.second(), &editor.key));
    const auto before = files;
    const auto refusal = [&](const Publication& publication) {
        const auto done = publish_to(files, publication, &editor.key);
        REQUIRE_FALSE(done);
        CHECK(done.error().fault == Fault::malformed);
        return done.error().what.en;
    };
    CHECK_THAT(refusal(editor.first()), ContainsSubstring("\"sequence\": 3"));
    CHECK_THAT(refusal(editor.publication(2, "又", {})), ContainsSubstring("\"sequence\": 3"));
    auto other = editor.publication(3, "三", {});
    other.manifest.channel = "elsewhere";
    other.text = write_manifest(other.manifest);
    CHECK_THAT(refusal(other), ContainsSubstring("'jianghai' is published there"));
    CHECK(files == before);
    files["manifest.json"] = R"({"name":"an app","start_url":"/"})";
    CHECK_THAT(refusal(editor.publication(3, "三", {})), ContainsSubstring("did not publish"));
}

TEST_CASE("a signature is added to what was published openly") {
    Editor editor;
    PublishedFiles files;
    REQUIRE(publish_to(files, editor.first(), nullptr));
    CHECK_FALSE(files.contains("manifest.json.sig"));
    CHECK(publish_to(files, editor.first(), nullptr)->outcome == Outcome::already);
    const auto report = publish_to(files, editor.first(), &editor.key);
    REQUIRE(report);
    CHECK(report->outcome == Outcome::signed_anew);
    CHECK(read_whole(files) == 1);
    CHECK(publish_to(files, editor.first(), &editor.key)->outcome == Outcome::already);
}

TEST_CASE("a signature file does not grow for ever, and rubbish in it is left") {
    PublishedFiles files;
    for (int sequence = 1; sequence <= 20; ++sequence) issue(files, sequence, "题", 1);
    CHECK(read_signatures(files["manifest.json.sig"])->size() == 8);
    files["manifest.json.sig"] = "rubbish";
    issue(files, 21, "题", 1);
    CHECK(read_signatures(files["manifest.json.sig"])->size() == 1);
}

TEST_CASE("an object of another length is sent again") {
    Editor editor;
    PublishedFiles files;
    const auto publication = editor.first();
    files[object_name(publication.manifest.feed.sha256)] = "half";
    const auto report = publish_to(files, publication, &editor.key);
    REQUIRE(report);
    CHECK(report->sent == 3);
    CHECK(read_whole(files) == 1);
}

TEST_CASE("files that change while they are published stop it before the manifest") {
    Editor editor;
    PublishedFiles files;
    const auto publication = editor.first();
    editor.folder.write("a.png", "another picture, longer");
    const auto done = publish_to(files, publication, &editor.key);
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == Fault::io);
    CHECK_FALSE(files.contains("manifest.json"));
}

TEST_CASE("the watch is told all and may break it off") {
    class Impatient final : public PublishWatch {
      public:
        void begin(std::size_t files, std::size_t bytes) override { all = {files, bytes}; }
        bool sent(std::size_t files, std::size_t bytes) override {
            last = {files, bytes};
            return true;
        }
        std::pair<std::size_t, std::size_t> all, last;
    };
    Editor editor;
    PublishedFiles files;
    MemoryTarget target{files};
    Impatient watch;
    const auto report = publish(target, editor.first(), &editor.key, watch);
    REQUIRE(report);
    CHECK(watch.all == watch.last);
    CHECK(watch.all.first == 3);
    CHECK(report->bytes == watch.all.second);
}
