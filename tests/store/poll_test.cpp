// SPDX-License-Identifier: MIT
// Passes that ask whether there is anything new.

#include "tests/store/desk.h"

using namespace board;

namespace {

using Outcome = PassReport::Outcome;

// A source that says so, as a server with a tag does.
class Tagged final : public FeedSource {
  public:
    explicit Tagged(std::string text, std::string address = "tagged")
        : text_{std::move(text)}
        , address_{std::move(address)} {}
    std::string address() const override { return address_; }
    Result<Answer> fetch(const Question& question, const Sink& sink) override {
        ++asked;
        const Validators validators{"\"1\"", "", ""};
        if (question.known.etag == validators.etag)
            return Answer{Answer::Change::unchanged, validators};
        TRY(sink(text_));
        return Answer{Answer::Change::changed, validators};
    }
    int asked = 0;

  private:
    std::string text_, address_;
};

} // namespace

TEST_CASE("a poll with nothing new opens no snapshot, reads no feed and writes nothing") {
    TestFolder folder;
    TestClock clock;
    Tagged source{feed_text(7, "好", {})};
    auto ingest = ingest_into(folder / "store", source);
    REQUIRE(ingest.pass(clock)->outcome == Outcome::published);
    REQUIRE(ingest.pass(clock)->outcome == Outcome::unchanged);
    const auto before = fingerprint(folder / "store");
    // Were it opened again, this would be noticed.
    const auto feed = folder / "store/current/feed.json";
    const auto text = *read_file(feed, 1 << 20);
    folder.write("store/current/feed.json", "rot");
    source.asked = 0;
    CHECK(ingest.pass(clock)->outcome == Outcome::unchanged);
    CHECK(source.asked == 1);
    folder.write("store/current/feed.json", text);
    CHECK(fingerprint(folder / "store").size() == before.size());
}

TEST_CASE("the tags of one server are not believed of another's, before a restart and after") {
    TestFolder folder;
    TestClock clock;
    const std::string store = folder / "store";
    Tagged first{feed_text(7, "一")}, second{feed_text(8, "二"), "moved"};
    REQUIRE(ingest_into(store, first).pass(clock)->outcome == Outcome::published);
    CHECK(ingest_into(store, first).pass(clock)->outcome == Outcome::unchanged);
    CHECK(ingest_into(store, second).pass(clock)->outcome == Outcome::published);
    CHECK(shown_title(store) == "二");
}

TEST_CASE("a feed that was judged by other rules is judged anew") {
    Desk desk;
    desk.write_feed(feed_text(7, "好", {}));
    const auto first = desk.pass().digest;
    const auto snapshot = Snapshot::open_current(desk.store);
    REQUIRE(snapshot);
    auto text = snapshot->feed().document().text();
    const auto at = text.find(judging_rules());
    REQUIRE(at != std::string::npos);
    text[at] = '0';
    const auto path = desk.folder / "other";
    {
        // As another version of this program would have stored it.
        const auto store = Store::open(path);
        REQUIRE(store);
        REQUIRE(store->publish(text, {}, snapshot->provenance()));
    }
    auto again = ingest_into(path, desk.source);
    const auto report = again.pass(desk.clock);
    REQUIRE(report);
    CHECK(report->outcome == Outcome::published);
    CHECK(report->digest == first);
}
