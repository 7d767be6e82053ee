// SPDX-License-Identifier: MIT
// Recall (撤稿), from the pass to the receipt.

#include "base/json_writer.h"
#include "content-sync/store/purge.h"
#include "content-sync/store/recall_receipts.h"
#include "tests/store/desk.h"

#include <sys/wait.h>

#include <filesystem>
#include <fstream>

using namespace board;
namespace fs = std::filesystem;

namespace {

// A feed of articles, each with a picture of its own named after it; `recalled` are ids.
std::string articles(int sequence, const std::vector<std::string>& ids,
                     const std::vector<std::string>& recalled = {}) {
    JsonWriter json;
    json.begin_object();
    json.member("format", "board-feed/1").member("channel", "jianghai");
    json.member("sequence", sequence).member("issued", "2026-11-23T08:00:00+08:00");
    json.key("recalled").begin_array();
    for (const auto& id : recalled) json.value(id);
    json.end_array().key("assets").begin_object();
    for (const auto& id : ids)
        json.key("p-" + id).begin_object().member("path", id + ".png").end_object();
    json.end_object().key("items").begin_array();
    for (const auto& id : ids) {
        json.begin_object().member("id", id).member("kind", "article").member("title", "第" + id);
        json.member("text", "secret-" + id).key("pictures").begin_array().begin_object();
        json.member("asset", "p-" + id).end_object().end_array().end_object();
    }
    json.end_array().end_object();
    return json.take();
}

// Whether any file of the store holds the text.
bool store_holds(const std::string& store, const std::string& text) {
    for (const auto& entry : fs::recursive_directory_iterator{store})
        if (entry.is_regular_file() &&
            read_file(entry.path(), 64 << 20)->find(text) != std::string::npos)
            return true;
    return false;
}

struct RecallDesk : Desk {
    RecallDesk() {
        int colour = 1;
        for (const char* id : {"a", "b", "c"})
            folder.write("feed/" + std::string{id} + ".png",
                         png_of_colour(20, 10, 0xff000000u + static_cast<unsigned>(colour++)));
    }
    std::vector<std::string> shown() {
        const auto snapshot = Snapshot::open_current(store);
        if (!snapshot) FAIL(snapshot.error().what.en);
        std::vector<std::string> ids;
        for (const auto& item : snapshot->feed().items) ids.push_back(item.id);
        return ids;
    }
    std::string object(const std::string& asset) {
        return Snapshot::open_current(store)->assets().at(asset).object;
    }
    RecallReceipts receipts() { return *read_recall_receipts(store); }
    bool has_object(const std::string& name) { return fs::exists(store + "/objects/" + name); }
};

// Its pictures end the pass, as a disk that fails would; it tells what was shown when one was asked
// for.
class StuckSource final : public FeedSource {
  public:
    explicit StuckSource(RecallDesk& desk)
        : desk_{desk} {}
    std::string address() const override { return desk_.source.address(); }
    Result<Answer> fetch(const Question& question, const Sink& sink) override {
        if (question.path.empty() || !is_stuck) return desk_.source.fetch(question, sink);
        shown = desk_.shown();
        purged = !store_holds(desk_.store, "secret-b");
        return Error{Fault::io, {"坏了", "it is broken"}};
    }
    bool is_stuck = false, purged = false;
    std::vector<std::string> shown;

  private:
    RecallDesk& desk_;
};

using Shown = std::vector<std::string>;

} // namespace

TEST_CASE("a recalled item leaves every generation, with the picture that only it shows") {
    RecallDesk desk;
    desk.write_feed(articles(1, {"a", "b"}));
    desk.pass();
    desk.write_feed(articles(2, {"a", "b", "c"}));
    desk.pass();
    const auto gone = desk.object("p-b"), stays = desk.object("p-a");
    desk.write_feed(articles(3, {"a", "b", "c"}, {"b", "never-there"}));
    const auto report = desk.pass();
    CHECK_FALSE(report.untidy);
    CHECK(report.purged == Shown{"b"});
    CHECK(desk.shown() == Shown{"a", "c"});
    CHECK_FALSE(store_holds(desk.store, "secret-b"));
    CHECK_FALSE(desk.has_object(gone));
    CHECK(desk.has_object(stays));
    CHECK(desk.receipts() ==
          RecallReceipts{{"b", 3, std::chrono::floor<std::chrono::seconds>(desk.clock.now)}});
    CHECK_FALSE(fs::exists(desk.store + "/recalling.json"));
    // Offline, with a rotten current: the previous one has been written anew without it.
    desk.folder.write("store/current/feed.json", "rot");
    CHECK(desk.shown() == Shown{"a", "c"});
    CHECK(Snapshot::open_current(desk.store)->trouble());
    CHECK(Snapshot::open_current(desk.store)->raster("p-a"));
}

TEST_CASE("a recall waits for no picture, not even where pictures end the pass") {
    RecallDesk desk;
    StuckSource stuck{desk};
    desk.store = desk.folder / "stuck";
    Ingest ingest = ingest_into(desk.store, stuck);
    desk.write_feed(articles(1, {"a", "b"}));
    REQUIRE(ingest.pass(desk.clock));
    const auto stays = desk.object("p-a");
    stuck.is_stuck = true;
    desk.write_feed(articles(2, {"a", "b", "c"}, {"b"}));
    const auto failed = ingest.pass(desk.clock);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().fault == Fault::io);
    CHECK(stuck.shown == Shown{"a", "c"});
    CHECK(stuck.purged);
    CHECK(desk.receipts().size() == 1);
    CHECK(desk.object("p-a") == stays);
    stuck.is_stuck = false;
    const auto report = ingest.pass(desk.clock);
    REQUIRE(report);
    CHECK(report->outcome == PassReport::Outcome::published);
    CHECK(desk.first_pixel("p-c") == 0xff000003);
    CHECK(desk.shown() == Shown{"a", "c"});
}

TEST_CASE("a standing recall writes nothing again") {
    RecallDesk desk;
    desk.write_feed(articles(1, {"a", "b"}));
    desk.pass();
    desk.write_feed(articles(2, {"a", "b"}, {"b"}));
    desk.pass();
    const auto before = fingerprint(desk.store);
    for (int i = 0; i < 3; ++i) desk.pass();
    auto again = ingest_into(desk.folder / "other", desk.source);
    CHECK(fingerprint(desk.store) == before);
    // The next feed, which recalls it still, has nothing to purge.
    desk.write_feed(articles(3, {"a"}, {"b"}));
    CHECK(desk.pass().purged.empty());
    CHECK(desk.receipts().size() == 1);
}

TEST_CASE("an item that is carried again after its recall is shown again") {
    RecallDesk desk;
    desk.write_feed(articles(1, {"a", "b"}));
    desk.pass();
    desk.write_feed(articles(2, {"a", "b"}, {"b"}));
    desk.pass();
    desk.write_feed(articles(3, {"a", "b"}));
    desk.pass();
    CHECK(desk.shown() == Shown{"a", "b"});
    desk.write_feed(articles(4, {"a", "b"}, {"b"}));
    CHECK(desk.pass().purged == Shown{"b"});
    CHECK(desk.receipts().size() == 2);
    CHECK(desk.receipts().back().sequence == 4);
}

TEST_CASE("a snapshot that a player holds goes when it is let go, and the receipt waits for it") {
    RecallDesk desk;
    desk.write_feed(articles(1, {"a", "b"}));
    desk.pass();
    {
        const auto held = Snapshot::open_current(desk.store);
        REQUIRE(held);
        desk.write_feed(articles(2, {"a", "b"}, {"b"}));
        CHECK(desk.pass().purged.empty());
        CHECK(desk.shown() == Shown{"a"});
        CHECK(store_holds(desk.store, "secret-b"));
        CHECK(desk.receipts().empty());
        CHECK(held->raster("p-b")); // it shows what it shows until it looks again
        // Whoever opens anything from now on does not get it, also if all else rots.
        desk.folder.write("store/current/feed.json", "rot");
        fs::remove(desk.store + "/previous");
        CHECK(desk.shown() == Shown{"a"});
        desk.pass();
        CHECK(desk.receipts().empty());
    }
    CHECK(desk.pass().purged == Shown{"b"});
    CHECK_FALSE(store_holds(desk.store, "secret-b"));
    CHECK(desk.receipts().size() == 1);
}

TEST_CASE("a recall that was taken back while a copy was held is no recall") {
    RecallDesk desk;
    desk.write_feed(articles(1, {"a", "b"}));
    desk.pass();
    const auto held = Snapshot::open_current(desk.store);
    REQUIRE(held);
    desk.write_feed(articles(2, {"a", "b"}, {"b"}));
    desk.pass();
    desk.write_feed(articles(3, {"a", "b"}));
    desk.pass();
    CHECK(desk.shown() == Shown{"a", "b"});
    CHECK(desk.receipts().empty());
}

TEST_CASE("a previous snapshot that cannot be read does not keep what was recalled") {
    RecallDesk desk;
    desk.write_feed(articles(1, {"a", "b"}));
    desk.pass();
    const auto object = desk.object("p-b");
    const auto rotten = *current_snapshot(desk.store);
    desk.write_feed(articles(2, {"a", "b"}));
    desk.pass();
    std::ofstream{desk.store + "/snapshots/" + rotten + "/assets.json"} << "{";
    desk.write_feed(articles(3, {"a", "b"}, {"b"}));
    CHECK(desk.pass().purged == Shown{"b"});
    CHECK_FALSE(store_holds(desk.store, "secret-b"));
    CHECK_FALSE(desk.has_object(object));
}

TEST_CASE("death between any two steps of a recall leaves the item dead") {
    RecallDesk made;
    made.write_feed(articles(1, {"a", "b"}));
    made.pass();
    made.write_feed(articles(2, {"a", "b", "c"}));
    made.pass();
    made.write_feed(articles(3, {"a", "b", "c"}, {"b"}));
    int step = 0;
    bool died = true, begun = false;
    for (; died; ++step) {
        INFO("step " << step);
        RecallDesk desk;
        desk.store = made.folder / ("store-" + std::to_string(step));
        fs::copy(made.folder / "store", desk.store,
                 fs::copy_options::recursive | fs::copy_options::copy_symlinks);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            int steps = 0;
            try {
                auto ingest = ingest_into(desk.store, made.source, {}, [&](std::string_view) {
                    if (steps++ == step) ::_exit(42);
                });
                ::_exit(ingest.pass(made.clock) ? 0 : 1);
            } catch (...) {
                ::_exit(1);
            }
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFEXITED(status));
        REQUIRE(WEXITSTATUS(status) != 1);
        died = WEXITSTATUS(status) == 42;
        // From the first note on, whatever is opened, and whatever has rotted, it is not there.
        begun = begun || fs::exists(desk.store + "/recalling.json");
        if (begun) CHECK(desk.shown() == Shown{"a", "c"});
        if (begun)
            for (const char* pointer : {"current", "previous"}) {
                if (!fs::exists(desk.store + "/" + pointer)) continue;
                std::ofstream{desk.store + "/" + pointer + "/feed.json"} << "rot";
                if (const auto left = Snapshot::open_current(desk.store))
                    for (const auto& item : left->feed().items) CHECK(item.id != "b");
            }
        // The next writer finishes.
        auto ingest = ingest_into(desk.store, made.source);
        for (int i = 0; i < 2; ++i) REQUIRE(ingest.pass(made.clock));
        CHECK(desk.shown() == Shown{"a", "c"});
        CHECK_FALSE(store_holds(desk.store, "secret-b"));
        CHECK_FALSE(fs::exists(desk.store + "/recalling.json"));
    }
    CHECK(begun);
    CHECK(step >= 12);
}

TEST_CASE("a spoilt recalling.json stops nothing") {
    RecallDesk desk;
    desk.write_feed(articles(1, {"a", "b"}));
    desk.pass();
    desk.folder.write("store/recalling.json", "{");
    CHECK(desk.shown() == Shown{"a", "b"});
    auto ingest = ingest_into(desk.folder / "second", desk.source);
    CHECK(ingest.pass(desk.clock));
}
