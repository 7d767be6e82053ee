// SPDX-License-Identifier: MIT
#include "content-sync/store/digest.h"
#include "tests/store/desk.h"

#include <sys/resource.h>
#include <sys/stat.h>

using namespace board;

namespace {

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
    // Called before an asset is looked at.
    std::function<void()> before;
    std::optional<Promise> promise(std::string_view) const override {
        if (before) before();
        return std::nullopt;
    }
    std::vector<std::string> asked;
    std::size_t bytes = 0; // of assets

  private:
    FeedSource& source_;
    TestClock& clock_;
};

} // namespace

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

TEST_CASE("a picture that cannot be looked at now is not fetched anew") {
    Desk desk;
    desk.folder.write("feed/hall.png", green);
    desk.write_feed(feed_text(7, "一", {{"hall", "hall.png", sha256(green)}}));
    WatchedSource watched{desk.source, desk.clock};
    const auto ingest = [&] { return ingest_into(desk.folder / "watched", watched); };
    REQUIRE(ingest().pass(desk.clock));
    watched.asked.clear();
    rlimit former{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &former) == 0);
    watched.before = [&] {
        const rlimit none{0, former.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
    };
    const auto report = ingest().pass(desk.clock);
    ::setrlimit(RLIMIT_NOFILE, &former);
    REQUIRE(report);
    CHECK(report->troubles.empty());
    CHECK(report->outcome == PassReport::Outcome::unchanged);
    CHECK(watched.asked.empty());
}

TEST_CASE("whoever waits hears of every few megabytes of stored pictures that are read") {
    Desk desk;
    desk.folder.write("feed/hall.png", png_of_colour(2048, 1024, 0xff00ff00)); // a raster of 8 MB
    desk.folder.write("feed/pond.png", blue);
    desk.write_feed(
        feed_text(7, "一", {{"hall", "hall.png", ""}, {"pond", "pond.png", sha256(blue)}}));
    desk.store = desk.folder / "watched";
    REQUIRE(ingest_into(desk.store, desk.source).pass(desk.clock));
    int told = 0;
    auto ingest = ingest_into(desk.store, desk.source, {},
                              [&](std::string_view step) { told += step == "go on" ? 1 : 0; });
    REQUIRE(ingest.pass(desk.clock));
    CHECK(told == 3 + 1); // and a header
    REQUIRE(ingest.pass(desk.clock));
    CHECK(told == 4);
}

TEST_CASE("a decoder that was killed or ran out of its time says nothing of the picture") {
    const std::string deed = GENERATE("kill -KILL $$", "exec sleep 60");
    Desk desk;
    desk.folder.write("decoder", "#!/bin/sh\n" + deed + "\n");
    REQUIRE(::chmod((desk.folder / "decoder").c_str(), 0700) == 0);
    desk.folder.write("feed/hall.png", green);
    desk.write_feed(feed_text(7, "一", {{"hall", "hall.png", sha256(green)}}));
    auto store = Store::open(desk.folder / "watched");
    REQUIRE(store);
    Ingest ingest{std::move(store).take(),
                  desk.source,
                  PictureDecoder{desk.folder / "decoder", std::chrono::seconds{2}},
                  {}};
    const auto report = ingest.pass(desk.clock);
    REQUIRE(report);
    REQUIRE(report->troubles.size() == 1);
    CHECK_FALSE(report->troubles.front().came);
    // The next pass finds the machine in a better state.
    desk.folder.write("better", "#!/bin/sh\nexec '" TEST_PROGRAMS "/board-decode' \"$@\"\n");
    REQUIRE(::chmod((desk.folder / "better").c_str(), 0700) == 0);
    REQUIRE(::rename((desk.folder / "better").c_str(), (desk.folder / "decoder").c_str()) == 0);
    CHECK(ingest.pass(desk.clock)->troubles.empty());
}
