// SPDX-License-Identifier: MIT
#include "content-sync/published/folder_target.h"
#include "content-sync/published/publish.h"
#include "content-sync/store/digest.h"
#include "content-sync/sync/source_of_feed.h"
#include "tests/catch.h"
#include "tests/store/test_board.h"

using namespace board;

namespace {

SecretKey test_key(int number) {
    KeySeed seed{};
    seed.front() = static_cast<std::byte>(number);
    return SecretKey{seed};
}

class Silent final : public PublishWatch {
  public:
    void begin(std::size_t, std::size_t) override {}
    bool sent(std::size_t, std::size_t) override { return true; }
};

void publish_in(const std::string& folder, const SecretKey* key) {
    const auto reading = read_feed(feed_text(7, "题"));
    REQUIRE(reading.feed);
    auto target = FolderTarget::open(folder);
    REQUIRE(target);
    Silent watch;
    REQUIRE(publish(*target, *publication_of(*reading.feed, "", Wanting::refused), key, watch));
}

struct Asked {
    explicit Asked(SourceOptions options) {
        auto made = source_of_feed(std::move(options), clock, [] { return false; });
        if (!made) {
            fault = made.error().fault;
            return;
        }
        source = std::move(made).take();
        const auto sink = [&](std::string_view piece) -> Result<> {
            feed += piece;
            return {};
        };
        const auto answer = source->fetch({"", {}, 4u << 20}, sink);
        if (!answer) fault = answer.error().fault;
    }
    TestClock clock;
    std::unique_ptr<FeedSource> source;
    std::string feed;
    std::optional<Fault> fault;
};

SourceOptions at(const std::string& feed, std::vector<std::string> keys = {}) {
    SourceOptions options;
    options.feed = feed;
    options.keys = std::move(keys);
    return options;
}

} // namespace

TEST_CASE("without keys an address means its feed.json, or a manifest where that is named") {
    const TestFolder folder;
    folder.write("plain/feed.json", feed_text(3, "平常"));
    publish_in(folder / "published", nullptr);
    for (const std::string plain : {"plain", "plain/", "plain/feed.json"}) {
        const Asked asked{at(folder / plain)};
        CHECK(asked.feed == feed_text(3, "平常"));
        CHECK_FALSE(asked.source->envelope());
    }
    for (const std::string published : {"published", "published/", "published/manifest.json"}) {
        for (const std::string scheme : {"", "file://"}) {
            const Asked asked{at(scheme + (folder / published))};
            CHECK(asked.feed == feed_text(7, "题"));
            REQUIRE(asked.source->envelope());
            CHECK(asked.source->envelope()->signer.empty());
            CHECK(asked.source->address().ends_with("/manifest.json"));
        }
    }
    folder.write("published/feed.json", feed_text(3, "两样都有"));
    CHECK(Asked{at(folder / "published")}.feed == feed_text(3, "两样都有"));
}

TEST_CASE("with keys only what they signed is taken") {
    const TestFolder folder;
    const auto key = test_key(1);
    const std::string good = key.public_key(), other = test_key(2).public_key();
    publish_in(folder / "signed", &key);
    publish_in(folder / "open", nullptr);
    folder.write("signed/feed.json", feed_text(3, "旁边的"));
    folder.write("k.public", "board-key/1 public " + good + "\n");
    CHECK(Asked{at(folder / "signed", {good})}.feed == feed_text(7, "题"));
    CHECK(Asked{at(folder / "signed/manifest.json", {folder / "k.public"})}.feed ==
          feed_text(7, "题"));
    CHECK(Asked{at(folder / "signed", {other, good})}.feed == feed_text(7, "题"));
    CHECK(Asked{at(folder / "signed", {other})}.fault == Fault::digest);
    CHECK(Asked{at(folder / "open", {good})}.fault == Fault::digest);
    CHECK(Asked{at(folder / "signed/feed.json", {good})}.fault == Fault::unsupported);
    CHECK(Asked{at("https://192.0.2.7/feed.json?x=1", {good})}.fault == Fault::unsupported);
    CHECK(Asked{at(folder / "signed", {"zz"})}.fault == Fault::missing);
}

TEST_CASE("a site's address means its manifest where there are keys") {
    const SystemClock clock;
    const auto address = [&](const std::string& feed, std::vector<std::string> keys = {}) {
        const auto source = source_of_feed(at(feed, std::move(keys)), clock, [] { return true; });
        return source ? (*source)->address() : std::string{};
    };
    const std::string key = test_key(1).public_key();
    CHECK(address("https://192.0.2.7", {key}) == "https://192.0.2.7/manifest.json");
    CHECK(address("https://192.0.2.7/a/?t=1", {key}) == "https://192.0.2.7/a/manifest.json");
    CHECK(address("https://192.0.2.7/a/manifest.json") == "https://192.0.2.7/a/manifest.json");
    CHECK(address("https://192.0.2.7/a") == "https://192.0.2.7/a/feed.json");
    CHECK(address("ftp://192.0.2.7/a", {key}).empty());
}

TEST_CASE("what is believed is kept, and comes back with the next start") {
    const TestFolder folder;
    const auto key = test_key(1);
    publish_in(folder / "signed", &key);
    std::optional<Trust> kept;
    auto options = at(folder / "signed", {key.public_key()});
    options.keep = [&](const Trust& trust) -> Result<> {
        kept = trust;
        return {};
    };
    REQUIRE_FALSE(Asked{options}.fault);
    REQUIRE(kept);
    CHECK(kept->sequence == 7);
    CHECK(kept->configured == std::vector<std::string>{key.public_key()});
    kept->sequence = 8;
    options.trust = kept;
    CHECK(Asked{options}.fault == Fault::malformed);
    options.trust.reset();
    options.channel = "elsewhere";
    CHECK(Asked{options}.fault == Fault::malformed);
}
