// SPDX-License-Identifier: MIT
#include "content-sync/store/digest.h"
#include "content-sync/store/folder_source.h"
#include "content-sync/store/store.h"
#include "tests/catch.h"
#include "tests/store/picture_files.h"
#include "tests/store/test_board.h"

#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <filesystem>

using namespace board;
namespace fs = std::filesystem;

namespace {

// Puts one more feed, with one picture, into the store.
void publish(const std::string& store, const TestFolder& folder, int sequence,
             Store::Step step = {}) {
    TestClock clock;
    FolderSource source{folder / "feed", clock};
    const auto picture = png_of_colour(20, 10, 0xff000000u + static_cast<std::uint32_t>(sequence));
    folder.write("feed/p.png", picture);
    folder.write("feed/feed.json", feed_text(sequence, "第" + std::to_string(sequence),
                                             {{"p", "p.png", sha256(picture)}}));
    auto ingest = ingest_into(store, source, {}, std::move(step));
    const auto report = ingest.pass(clock);
    if (!report) FAIL(report.error().what.en);
}

std::size_t count(const std::string& folder) {
    const fs::directory_iterator entries{folder};
    return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

void check_whole(const std::string& store) {
    const auto snapshot = Snapshot::open_current(store);
    if (!snapshot) FAIL(snapshot.error().what.en);
    CHECK_FALSE(snapshot->trouble());
    const auto raster = snapshot->raster("p");
    if (!raster) FAIL(raster.error().what.en);
    const auto sequence = static_cast<std::uint32_t>(snapshot->feed().sequence);
    CHECK(raster->pixels().front() == 0xff000000u + sequence);
}

// Runs publish() in a child that dies before its step number `fatal`; whether it died.
bool dies_at_step(const std::string& store, const TestFolder& folder, int fatal) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        int steps = 0;
        try {
            publish(store, folder, 3, [&](std::string_view) {
                if (steps++ == fatal) ::_exit(42);
            });
        } catch (...) {
            ::_exit(1);
        } // a failed check must not run on in two processes
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) != 1);
    return WEXITSTATUS(status) == 42;
}

} // namespace

TEST_CASE("the store keeps current and previous and collects the rest") {
    TestFolder folder;
    const auto store = folder / "store";
    for (int sequence = 1; sequence <= 4; ++sequence) publish(store, folder, sequence);
    CHECK(shown_title(store) == "第4");
    CHECK(count(store + "/snapshots") == 2);
    CHECK(count(store + "/objects") == 2);
    CHECK(count(store + "/staging") == 0);
    check_whole(store);
}

TEST_CASE("a broken current snapshot is not kept as the previous one") {
    TestFolder folder;
    const auto store = folder / "store";
    publish(store, folder, 1);
    publish(store, folder, 2);
    folder.write("store/current/feed.json", "rot");
    publish(store, folder, 3);
    const auto previous = Snapshot::open_pointer(*open_folder(store), "previous");
    REQUIRE(previous);
    CHECK(previous->feed().sequence == 1);
}

TEST_CASE("the collector spares an open snapshot") {
    TestFolder folder;
    const auto store = folder / "store";
    publish(store, folder, 1);
    {
        const auto open = Snapshot::open_current(store);
        REQUIRE(open);
        for (int sequence = 2; sequence <= 4; ++sequence) publish(store, folder, sequence);
        CHECK(count(store + "/snapshots") == 3);
        CHECK(open->raster("p"));
    }
    publish(store, folder, 5);
    CHECK(count(store + "/snapshots") == 2);
    CHECK(count(store + "/objects") == 2);
}

TEST_CASE("while the pointer cannot be read, nothing is collected") {
    TestFolder folder;
    const auto store = folder / "store";
    publish(store, folder, 1);
    publish(store, folder, 2);
    fs::remove(store + "/current");
    SECTION("it is gone") {}
    SECTION("it is no link") {
        folder.write("store/current", "garbage");
    }
    SECTION("it points elsewhere") {
        fs::create_symlink("objects", store + "/current");
    }
    const auto writer = Store::open(store);
    REQUIRE(writer);
    CHECK(writer->collect());
    CHECK(count(store + "/snapshots") == 2);
    CHECK(count(store + "/objects") == 2);
}

TEST_CASE("death before any step leaves the old snapshot or the new one, whole") {
    TestFolder folder;
    const auto made = folder / "made";
    publish(made, folder, 1);
    publish(made, folder, 2);
    int step = 0;
    bool died = true;
    for (; died; ++step) {
        INFO("step " << step);
        const auto store = folder / ("store-" + std::to_string(step));
        fs::copy(made, store, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
        died = dies_at_step(store, folder, step);
        check_whole(store);
        // The next writer clears up and goes on.
        publish(store, folder, 3);
        check_whole(store);
        CHECK(shown_title(store) == "第3");
        CHECK(count(store + "/staging") == 0);
        CHECK(count(store + "/snapshots") == 2);
    }
    CHECK(step >= 10); // the steps that publishing and collecting have
}

TEST_CASE("a store has one writer at a time") {
    TestFolder folder;
    const auto first = Store::open(folder / "store");
    REQUIRE(first);
    const auto second = Store::open(folder / "store");
    REQUIRE_FALSE(second);
    CHECK_THAT(second.error().what.zh, Catch::Matchers::ContainsSubstring("另一个程序"));
}

TEST_CASE("a store that cannot be written says so") {
    TestFolder folder;
    folder.write("file", "");
    for (const auto& path : {folder / "file", folder / "file/store", std::string{"/proc/store"}}) {
        const auto store = Store::open(path);
        REQUIRE_FALSE(store);
        CHECK(store.error().fault == Fault::io);
        CHECK_THAT(store.error().what.zh, Catch::Matchers::ContainsSubstring("不能写入"));
    }
}

TEST_CASE("a store that may not be made says that, and not that it is not there") {
    TestFolder folder;
    REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
    const bool root = ::geteuid() == 0; // to whom nothing is forbidden
    if (root) REQUIRE(::seteuid(65534) == 0);
    const auto store = Store::open(folder / "a/store");
    if (root) REQUIRE(::seteuid(0) == 0);
    REQUIRE(::chmod(folder.path().c_str(), 0700) == 0);
    REQUIRE_FALSE(store);
    CHECK_THAT(store.error().what.zh, Catch::Matchers::ContainsSubstring("没有权限"));
}

TEST_CASE("a full disk leaves the old snapshot") {
    TestFolder folder;
    const auto store = folder / "store";
    publish(store, folder, 1);
    folder.write("feed/feed.json", feed_text(2, std::string(1500, 'x'), {}));
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        // Writes beyond this fail with EFBIG, as they would with ENOSPC.
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit most{512, 512};
        ::setrlimit(RLIMIT_FSIZE, &most);
        try {
            TestClock clock;
            FolderSource source{folder / "feed", clock};
            const auto report = ingest_into(store, source).pass(clock);
            ::_exit(!report && report.error().fault == Fault::io ? 0 : 1);
        } catch (...) {
            ::_exit(1);
        }
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 0);
    check_whole(store);
    CHECK(shown_title(store) == "第1");
}
