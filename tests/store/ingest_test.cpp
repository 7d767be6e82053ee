// SPDX-License-Identifier: MIT
#include "content-sync/store/digest.h"
#include "content-sync/store/folder_source.h"
#include "content-sync/store/ingest.h"
#include "tests/catch.h"
#include "tests/store/picture_files.h"
#include "tests/store/test_board.h"

#include <sys/resource.h>

#include <filesystem>

using namespace board;

namespace {

using Outcome = PassReport::Outcome;

// A feed in a folder and a store beside it.
struct Desk {
    TestFolder folder;
    TestClock clock;
    std::string store = folder / "store";
    FolderSource source{folder / "feed", clock};
    Ingest ingest = ingest_into(store, source);

    void write_feed(const std::string& text) { folder.write("feed/feed.json", text); }
    PassReport pass() {
        auto report = ingest.pass(clock);
        if (!report) FAIL(report.error().what.en);
        return std::move(report).take();
    }
    std::uint32_t first_pixel(const std::string& asset) {
        const auto snapshot = Snapshot::open_current(store);
        REQUIRE(snapshot);
        const auto raster = snapshot->raster(asset);
        if (!raster) FAIL(raster.error().what.en);
        return raster->pixels().front();
    }
};

// A source that counts what it gives and takes its time over it.
class WatchedSource final : public FeedSource {
  public:
    WatchedSource(FeedSource& source, TestClock& clock)
        : source_{source}
        , clock_{clock} {}
    std::string address() const override { return source_.address(); }
    Result<Answer> fetch(const Question& question, const Sink& sink) override {
        if (question.path.empty()) return source_.fetch(question, sink);
        asked.push_back(question.path);
        clock_.ticks += patience;
        return source_.fetch(question, [&](std::string_view piece) {
            bytes += piece.size();
            return sink(piece);
        });
    }
    std::chrono::seconds patience{0};
    std::vector<std::string> asked;
    std::size_t bytes = 0; // of assets

  private:
    FeedSource& source_;
    TestClock& clock_;
};

const std::string green = png_of_colour(20, 10, 0xff00ff00),
                  blue = png_of_colour(20, 10, 0xff0000ff);

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
    CHECK(desk.pass().troubles.size() == 1);
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

TEST_CASE("what came and cannot be used is not fetched again until it changes") {
    const auto [file, digest] = GENERATE(table<std::string, std::string>(
        {{"GIF89a", ""}, {blue, sha256("else")}, {blue.substr(0, 60), ""}}));
    Desk desk;
    WatchedSource watched{desk.source, desk.clock};
    desk.store = desk.folder / "watched";
    Ingest ingest = ingest_into(desk.store, watched);
    desk.folder.write("feed/hall.png", green);
    desk.write_feed(feed_text(7, "一", {{"hall", "hall.png", ""}}));
    REQUIRE(ingest.pass(desk.clock));
    desk.folder.write("feed/hall.png", file);
    desk.write_feed(feed_text(8, "二", {{"hall", "hall.png", digest}}));
    const auto first = ingest.pass(desk.clock);
    REQUIRE(first->troubles.size() == 1);
    CHECK(first->troubles.front().came);
    const auto bytes = watched.bytes;
    for (int i = 0; i < 3; ++i) {
        const auto again = ingest.pass(desk.clock);
        REQUIRE(again->troubles.size() == 1);
        CHECK(again->troubles.front().why.what == first->troubles.front().why.what);
        CHECK(again->troubles.front().came);
    }
    CHECK(watched.bytes == bytes);
    CHECK(desk.first_pixel("hall") == 0xff00ff00);
    desk.write_feed(feed_text(9, "三", {{"hall", "hall.png", ""}}));
    desk.folder.write("feed/hall.png", png_of_colour(20, 10, 0xffff0000));
    CHECK(ingest.pass(desk.clock)->troubles.empty());
    CHECK(desk.first_pixel("hall") == 0xffff0000);
}

TEST_CASE("a refused file is taken once the feed names its digest") {
    Desk desk;
    desk.folder.write("feed/hall.png", blue);
    desk.write_feed(feed_text(7, "一", {{"hall", "hall.png", sha256("else")}}));
    CHECK(desk.pass().troubles.size() == 1);
    desk.write_feed(feed_text(8, "二", {{"hall", "hall.png", sha256(blue)}}));
    CHECK(desk.pass().troubles.empty());
    CHECK(desk.first_pixel("hall") == 0xff0000ff);
}

TEST_CASE("a slow source holds back pictures, and neither the feed nor a recall") {
    Desk desk;
    WatchedSource watched{desk.source, desk.clock};
    desk.store = desk.folder / "watched";
    Ingest ingest = ingest_into(desk.store, watched);
    std::vector<TestAsset> assets;
    for (const char* name : {"a", "b", "c", "d", "e"}) {
        const std::string path = std::string{name} + ".png";
        desk.folder.write("feed/" + path, green);
        assets.push_back({name, path, ""});
    }
    desk.write_feed(feed_text(7, "一", assets));
    REQUIRE(ingest.pass(desk.clock)->troubles.empty());
    for (const auto& asset : assets) desk.folder.write("feed/" + asset.path, blue);
    desk.write_feed(feed_text(8, "二", assets));
    watched.asked.clear();
    watched.patience = std::chrono::minutes{2};
    const auto report = ingest.pass(desk.clock);
    REQUIRE(report);
    CHECK(watched.asked == std::vector<std::string>{"a.png", "b.png", "c.png"});
    CHECK(report->troubles.size() == 3);
    CHECK_FALSE(report->troubles.front().came);
    CHECK(shown_title(desk.store) == "二");
    CHECK(desk.first_pixel("b") == 0xff0000ff);
    CHECK(desk.first_pixel("c") == 0xff00ff00);
    watched.patience = {};
    CHECK(ingest.pass(desk.clock)->troubles.empty());
    CHECK(desk.first_pixel("e") == 0xff0000ff);
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
