// SPDX-License-Identifier: MIT
#include "content-sync/store/digest.h"
#include "tests/store/desk.h"

#include <sys/resource.h>

#include <filesystem>

using namespace board;

namespace {

using Outcome = PassReport::Outcome;

} // namespace

TEST_CASE("a feed and its picture become a snapshot") {
    Desk desk;
    desk.folder.write("feed/assets/hall.png", green);
    desk.write_feed(feed_text(7, "欢迎", {{"hall", "assets/hall.png", sha256(green)}}));
    const auto report = desk.pass();
    CHECK(report.outcome == Outcome::published);
    CHECK(report.sequence == 7);
    CHECK(report.troubles.empty());
    const auto snapshot = Snapshot::open_current(desk.store);
    REQUIRE(snapshot);
    CHECK(snapshot->digest() == report.digest);
    CHECK(snapshot->raster_size("hall") == Size{Px{20}, Px{10}});
    CHECK(desk.first_pixel("hall") == 0xff00ff00);
    CHECK_FALSE(snapshot->raster_size("other"));
}

TEST_CASE("nothing new means nothing written") {
    Desk desk;
    desk.folder.write("feed/assets/hall.png", green);
    desk.write_feed(feed_text(7, "欢迎", {{"hall", "assets/hall.png", ""}}));
    desk.pass();
    const auto before = fingerprint(desk.store);
    for (int i = 0; i < 3; ++i) CHECK(desk.pass().outcome == Outcome::unchanged);
    CHECK(fingerprint(desk.store) == before);
    // Touched, and the same: read again, and still nothing is written.
    desk.folder.write("feed/assets/hall.png", green);
    desk.write_feed(feed_text(7, "欢迎", {{"hall", "assets/hall.png", ""}}));
    CHECK(desk.pass().outcome == Outcome::unchanged);
    CHECK(fingerprint(desk.store) == before);
}

TEST_CASE("an edit within the clock's tick is not missed") {
    Desk desk;
    desk.clock.now = SystemClock{}.wall();
    desk.folder.write("feed/assets/hall.png", green);
    desk.write_feed(feed_text(7, "甲", {{"hall", "assets/hall.png", ""}}));
    const auto time = std::filesystem::last_write_time(desk.folder / "feed/assets/hall.png");
    desk.pass();
    desk.write_feed(feed_text(7, "乙", {{"hall", "assets/hall.png", ""}}));
    desk.folder.write("feed/assets/hall.png", blue);
    std::filesystem::last_write_time(desk.folder / "feed/assets/hall.png", time);
    const auto report = desk.pass();
    CHECK(report.outcome == Outcome::published);
    CHECK(report.diagnostics.back().code == "sequence-unchanged");
    CHECK(shown_title(desk.store) == "乙");
    CHECK(desk.first_pixel("hall") == 0xff0000ff);
}

TEST_CASE("a young file gets no validators, for its next change may not show") {
    Desk desk;
    desk.write_feed(feed_text(7, "好", {}));
    desk.folder.write("feed/p.png", green);
    const auto etag = [&] {
        const auto sink = [](std::string_view) { return Result<>{}; };
        return desk.source.fetch({"p.png", {}, 1 << 20}, sink)->validators.etag;
    };
    CHECK_FALSE(etag().empty());
    desk.clock.now = SystemClock{}.wall();
    CHECK(etag().empty());
}

TEST_CASE("what is shown instead of a broken snapshot becomes current when it is the feed again") {
    Desk desk;
    const auto publish = [&](const char* title) {
        desk.write_feed(feed_text(7, title, {}));
        return desk.pass().digest;
    };
    const auto first = publish("一");
    desk.folder.write("store/snapshots/" + publish("二") + "/feed.json", "rot");
    CHECK(publish("一") == first);
    CHECK(*current_snapshot(desk.store) == first);
}

TEST_CASE("refused feeds leave the last good one") {
    Desk desk;
    desk.write_feed(feed_text(7, "好", {}));
    desk.pass();
    const auto before = fingerprint(desk.store);
    const auto refused = [&](const std::string& text, const char* word) {
        desk.write_feed(text);
        const auto report = desk.pass();
        CHECK(report.outcome == Outcome::refused);
        CHECK_THAT(report.refusal.zh, Catch::Matchers::ContainsSubstring(word));
        CHECK(fingerprint(desk.store) == before);
        CHECK(shown_title(desk.store) == "好");
    };
    refused(feed_text(6, "旧", {}), "大于 7");
    refused("<html>请先登录</html>", "网页");
    refused(std::string(4 << 20, '['), "feed.json");
    refused("{\"title\": \"\xbb\xb6\xd3\xad\"}", "feed.json"); // GBK
    refused("", "feed.json");
    auto other = feed_text(8, "别处", {});
    other.replace(other.find("jianghai"), 8, "elsewher");
    refused(other, "elsewher");
}

TEST_CASE("a feed that is another than its manifest says is refused") {
    // The feed in its folder, under a manifest of number 8 for this channel.
    class Enveloped final : public FeedSource {
      public:
        explicit Enveloped(FeedSource& source)
            : source_{source} {}
        std::string address() const override { return source_.address(); }
        Result<Answer> fetch(const Question& question, const Sink& sink) override {
            return source_.fetch(question, sink);
        }
        std::optional<Envelope> envelope() const override { return said; }
        Envelope said{};

      private:
        FeedSource& source_;
    };
    Desk desk;
    Enveloped source{desk.source};
    source.said.channel = "jianghai";
    source.said.sequence = 8;
    auto ingest = ingest_into(desk.folder / "other", source);
    desk.write_feed(feed_text(7, "旧"));
    CHECK(ingest.pass(desk.clock)->refusal.en.find("than its manifest") != std::string::npos);
    desk.write_feed(feed_text(8, "新"));
    CHECK(ingest.pass(desk.clock)->outcome == Outcome::published);
    source.said.channel = "elsewhere";
    desk.write_feed(feed_text(8, "别处"));
    CHECK(ingest.pass(desk.clock)->outcome == Outcome::refused);
    CHECK(shown_title(desk.folder / "other") == "新");
}

TEST_CASE("a feed over its budget is an error and changes nothing") {
    Desk desk;
    desk.write_feed(feed_text(7, "好", {}));
    desk.pass();
    desk.write_feed(std::string(10 << 20, '['));
    const auto report = desk.ingest.pass(desk.clock);
    REQUIRE_FALSE(report);
    CHECK(report.error().fault == Fault::budget);
    CHECK(shown_title(desk.store) == "好");
}

TEST_CASE("another channel is taken only when it is named") {
    Desk desk;
    desk.write_feed(feed_text(7, "好", {}));
    desk.pass();
    const auto named = [&](const std::string& channel) {
        IngestOptions options;
        options.channel = channel;
        auto ingest = ingest_into(desk.folder / ("store-" + channel), desk.source, options);
        const auto report = ingest.pass(desk.clock);
        REQUIRE(report);
        return report->outcome;
    };
    CHECK(named("other") == Outcome::refused);
    CHECK(named("jianghai") == Outcome::published);
}

TEST_CASE("an asset that fails is reported and the rest is shown") {
    struct Case {
        const char* name;
        std::string file, sha256;
        Fault fault;
    };
    const std::vector<Case> cases{
        {"wrong hash", blue, sha256("else"), Fault::digest},
        {"no picture", "<html>", "", Fault::unsupported},
        {"too large", png_bomb(65535, 65535), "", Fault::budget},
        {"broken data", blue.substr(0, 60), "", Fault::malformed},
    };
    for (const auto& bad : cases) {
        INFO(bad.name);
        Desk desk;
        desk.folder.write("feed/good.png", green);
        desk.folder.write("feed/bad.png", bad.file);
        desk.write_feed(
            feed_text(7, "欢迎", {{"bad", "bad.png", bad.sha256}, {"good", "good.png", ""}}));
        const auto report = desk.pass();
        CHECK(report.outcome == Outcome::published);
        REQUIRE(report.troubles.size() == 1);
        CHECK(report.troubles.front().asset == "bad");
        CHECK(report.troubles.front().why.fault == bad.fault);
        CHECK_THAT(report.troubles.front().why.what.zh, Catch::Matchers::StartsWith("bad.png："));
        CHECK(desk.first_pixel("good") == 0xff00ff00);
        const auto before = fingerprint(desk.folder / "store/snapshots");
        CHECK(desk.pass().outcome == Outcome::unchanged);
        CHECK(fingerprint(desk.folder / "store/snapshots") == before);
    }
}

TEST_CASE("a missing asset is taken as soon as it is there") {
    Desk desk;
    desk.write_feed(feed_text(7, "欢迎", {{"hall", "hall.png", ""}}));
    const auto first = desk.pass();
    REQUIRE(first.troubles.size() == 1);
    CHECK(first.troubles.front().why.fault == Fault::missing);
    desk.folder.write("feed/hall.png", green);
    CHECK(desk.pass().outcome == Outcome::published);
    CHECK(desk.first_pixel("hall") == 0xff00ff00);
}

TEST_CASE("a picture that goes wrong leaves the former one") {
    Desk desk;
    desk.folder.write("feed/hall.png", green);
    desk.write_feed(feed_text(7, "一", {{"hall", "hall.png", sha256(green)}}));
    desk.pass();
    desk.folder.write("feed/hall.png", blue);
    desk.write_feed(feed_text(8, "二", {{"hall", "hall.png", sha256("else")}}));
    const auto report = desk.pass();
    CHECK(report.outcome == Outcome::published);
    CHECK(report.troubles.size() == 1);
    CHECK(shown_title(desk.store) == "二");
    CHECK(desk.first_pixel("hall") == 0xff00ff00);
}

TEST_CASE("a symbolic link does not lead out of the feed's folder") {
    Desk desk;
    desk.folder.write("outside.png", green);
    desk.folder.write("feed/x", "");
    std::filesystem::create_symlink("../outside.png", desk.folder / "feed/hall.png");
    desk.write_feed(feed_text(7, "欢迎", {{"hall", "hall.png", ""}}));
    const auto report = desk.pass();
    REQUIRE(report.troubles.size() == 1);
    CHECK(
        report.troubles.front().why.what.zh.starts_with("hall.png：这个链接指向播出单文件夹之外"));
}

TEST_CASE("what is wrong with an asset is told once, with its path") {
    struct Row {
        std::string path, zh;
    };
    const Row row = GENERATE(Row{"none.png", "none.png：没有这个文件或文件夹"},
                             Row{"empty.png", "empty.png：文件是空的"});
    Desk desk;
    desk.folder.write("feed/empty.png", "");
    desk.write_feed(feed_text(7, "欢迎", {{"hall", row.path, ""}}));
    const auto report = desk.pass();
    REQUIRE(report.troubles.size() == 1);
    CHECK(report.troubles.front().why.what.zh == row.zh);
}

TEST_CASE("a lost or rotten object is fetched again") {
    Desk desk;
    desk.folder.write("feed/hall.png", green);
    desk.write_feed(feed_text(7, "欢迎", {{"hall", "hall.png", ""}}));
    desk.pass();
    const auto object = Snapshot::open_current(desk.store)->assets().at("hall").object;
    std::filesystem::remove(desk.store + "/objects/" + object);
    desk.pass();
    CHECK(desk.first_pixel("hall") == 0xff00ff00);
    desk.folder.write("store/objects/" + object, "rot");
    desk.pass();
    CHECK(desk.first_pixel("hall") == 0xff00ff00);
}

TEST_CASE("what was published stays so when nothing can be tidied afterwards") {
    Desk desk;
    rlimit before{};
    desk.store = desk.folder / "watched";
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
    Ingest ingest = ingest_into(desk.store, desk.source, {}, [&](std::string_view step) {
        const rlimit none{0, before.rlim_max}; // no folder can be opened from here on
        if (step == "published") ::setrlimit(RLIMIT_NOFILE, &none);
    });
    desk.write_feed(feed_text(7, "一", {}));
    const auto report = ingest.pass(desk.clock);
    ::setrlimit(RLIMIT_NOFILE, &before);
    REQUIRE(report);
    CHECK(report->outcome == Outcome::published);
    CHECK(report->untidy);
    CHECK(shown_title(desk.store) == "一");
}
