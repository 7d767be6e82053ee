// SPDX-License-Identifier: MIT
#include "content-sync/store/digest.h"
#include "content-sync/store/folder_source.h"
#include "content-sync/store/snapshot.h"
#include "tests/catch.h"
#include "tests/store/picture_files.h"
#include "tests/store/test_board.h"

#include <filesystem>

using namespace board;
namespace fs = std::filesystem;

namespace {

// A store whose previous snapshot is called 一 and whose current one 二.
struct TwoSnapshots {
    TestFolder folder;
    std::string store = folder / "store";
    std::string first, second;

    TwoSnapshots() {
        TestClock clock;
        FolderSource source{folder / "feed", clock};
        auto ingest = ingest_into(store, source);
        folder.write("feed/p.png", png_of_colour(4, 4, 0xffabcdef));
        const auto pass = [&](int sequence, const char* title) {
            folder.write("feed/feed.json", feed_text(sequence, title, {{"p", "p.png", ""}}));
            const auto report = ingest.pass(clock);
            REQUIRE(report);
            return report->digest;
        };
        first = pass(1, "一");
        second = pass(2, "二");
    }
    void write_current(const std::string& file, std::string_view bytes) const {
        folder.write("store/snapshots/" + second + "/" + file, bytes);
    }
    void check_falls_back() const {
        const auto snapshot = Snapshot::open_current(store);
        if (!snapshot) FAIL(snapshot.error().what.en);
        CHECK(snapshot->digest() == first);
        CHECK(snapshot->feed().items.front().title == "一");
        REQUIRE(snapshot->trouble());
        CHECK_FALSE(snapshot->trouble()->zh.empty());
        CHECK(snapshot->raster("p"));
    }
};

} // namespace

TEST_CASE("an empty folder has no snapshot yet, and no folder neither") {
    TestFolder folder;
    for (const auto& path : {folder.path(), folder / "nowhere"}) {
        const auto snapshot = Snapshot::open_current(path);
        REQUIRE_FALSE(snapshot);
        CHECK(snapshot.error().fault == Fault::missing);
        CHECK(current_snapshot(path).error().fault == Fault::missing);
    }
}

TEST_CASE("the current snapshot is opened, and its pointer agrees") {
    const TwoSnapshots two;
    const auto snapshot = Snapshot::open_current(two.store);
    REQUIRE(snapshot);
    CHECK(snapshot->digest() == two.second);
    CHECK(snapshot->pointed_at() == two.second);
    CHECK_FALSE(snapshot->trouble());
    CHECK(*current_snapshot(two.store) == two.second);
}

TEST_CASE("a broken current snapshot gives way to the previous one") {
    const TwoSnapshots two;
    SECTION("its folder is gone") {
        fs::remove_all(two.store + "/snapshots/" + two.second);
    }
    SECTION("its feed is garbage") {
        two.write_current("feed.json", "\0\0\0");
    }
    SECTION("its feed is another good one") {
        two.write_current("feed.json", feed_text(9, "假", {}));
    }
    SECTION("its table is garbage") {
        two.write_current("assets.json", "{");
    }
    SECTION("its table is gone") {
        fs::remove(two.store + "/snapshots/" + two.second + "/assets.json");
    }
    SECTION("the pointer is gone") {
        fs::remove(two.store + "/current");
    }
    SECTION("the pointer leads elsewhere") {
        fs::remove(two.store + "/current");
        fs::create_symlink("/etc", two.store + "/current");
    }
    SECTION("the pointer is a file") {
        fs::remove(two.store + "/current");
        two.folder.write("store/current", "x");
    }
    two.check_falls_back();
}

TEST_CASE("one bit of the feed's text is enough to be noticed") {
    const TwoSnapshots two;
    auto text = feed_text(2, "二", {{"p", "p.png", ""}});
    text[text.find("欢迎") + 2] ^= 1;
    two.write_current("feed.json", text);
    two.check_falls_back();
}

TEST_CASE("a spoilt provenance loses nothing that can be shown") {
    const TwoSnapshots two;
    two.write_current("snapshot.json", "garbage");
    const auto snapshot = Snapshot::open_current(two.store);
    REQUIRE(snapshot);
    CHECK(snapshot->digest() == two.second);
    CHECK(snapshot->provenance().assets.empty());
}

TEST_CASE("a raster that the disk has changed is not shown") {
    const TwoSnapshots two;
    const auto snapshot = Snapshot::open_current(two.store);
    REQUIRE(snapshot);
    const auto object = "store/objects/" + snapshot->assets().at("p").object;
    std::string raster = *read_file(two.folder / object, 1000);
    raster.back() ^= 1;
    two.folder.write(object, raster);
    const auto opened = snapshot->raster("p");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().fault == Fault::digest);
    CHECK(snapshot->raster("none").error().fault == Fault::missing);
}

TEST_CASE("without either pointer the newest whole snapshot is opened") {
    const TwoSnapshots two;
    fs::remove(two.store + "/current");
    fs::remove(two.store + "/previous");
    auto snapshot = Snapshot::open_current(two.store);
    REQUIRE(snapshot);
    CHECK(snapshot->digest() == two.second);
    CHECK_FALSE(snapshot->trouble()); // as after the first publication that a power cut ended
    two.write_current("feed.json", "x");
    snapshot = Snapshot::open_current(two.store);
    REQUIRE(snapshot);
    CHECK(snapshot->digest() == two.first);
    CHECK(snapshot->raster("p"));
}

TEST_CASE("when all are broken the store says what is wrong with the current one") {
    const TwoSnapshots two;
    two.write_current("feed.json", "x");
    two.folder.write("store/snapshots/" + two.first + "/feed.json", "x");
    const auto snapshot = Snapshot::open_current(two.store);
    REQUIRE_FALSE(snapshot);
    CHECK(snapshot.error().fault == Fault::digest);
}

TEST_CASE("a raster that rots after it was shown is not shown again") {
    const TwoSnapshots two;
    const auto snapshot = Snapshot::open_current(two.store);
    REQUIRE(snapshot);
    REQUIRE(snapshot->raster("p"));
    const auto object = "store/objects/" + snapshot->assets().at("p").object;
    std::string raster = *read_file(two.folder / object, 1000);
    raster[raster.size() / 2] ^= 4;
    two.folder.write(object, raster);
    const auto opened = snapshot->raster("p");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().fault == Fault::digest);
}

TEST_CASE("a film is no picture") {
    const TwoSnapshots two;
    const auto stored = Snapshot::open_current(two.store);
    REQUIRE(stored);
    StoredAsset film;
    film.source = film.object = std::string(64, 'a');
    film.film_bytes = 7;
    {
        const auto store = Store::open(two.store);
        REQUIRE(store);
        REQUIRE(store->publish(stored->feed().document().text(), {{"p", film}}, {}));
    }
    const auto snapshot = Snapshot::open_current(two.store);
    REQUIRE(snapshot);
    CHECK_FALSE(snapshot->raster_size("p"));
    CHECK(snapshot->raster("p").error().fault == Fault::unsupported);
}

TEST_CASE("the digest separates feed and table") {
    CHECK(snapshot_digest("ab", "c") != snapshot_digest("a", "bc"));
}
