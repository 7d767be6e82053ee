// SPDX-License-Identifier: MIT
// The real board-sync under a supervisor: ready, fed, hung, told to read its configuration again.
#include "content-sync/store/sync_status.h"
#include "tests/http/loopback_server.h"
#include "tests/store/desk.h"
#include "tests/sync/fake_supervisor.h"
#include "tests/sync/sync_program.h"

#include <sys/wait.h>

#include <csignal>

using namespace board;
using namespace std::chrono_literals;

namespace {

struct Bench {
    TestFolder folder;
    std::string store = folder / "store";
    LoopbackServer server;
    FakeSupervisor supervisor{folder / "notify"};
    pid_t id = 0;

    ~Bench() {
        if (id <= 0) return;
        ::kill(id, SIGKILL);
        ::waitpid(id, nullptr, 0);
    }
    void start(std::vector<std::string> words) {
        id = start_sync(std::move(words), folder / "log",
                        {"NOTIFY_SOCKET=" + supervisor.name(), "WATCHDOG_USEC=2000000"});
    }
    void configure(const std::string& members) {
        folder.write("sync.json",
                     "{ // the board's\n\"store\": \"" + store + "\", " + members + "}");
    }
    int stop() {
        ::kill(id, SIGTERM);
        return wait_for(std::exchange(id, 0));
    }
    void reload() {
        supervisor.pass_over_all();
        REQUIRE(::kill(id, SIGHUP) == 0);
        REQUIRE(supervisor.hears("RELOADING=1"));
        REQUIRE(supervisor.hears("READY=1"));
    }
    bool log_says(const std::string& word) {
        return read_file(folder / "log", 1 << 20)->find(word) != std::string::npos;
    }
    bool shows(const std::string& title) {
        for (int tries = 0; tries < 600; ++tries) {
            const auto snapshot = Snapshot::open_current(store);
            if (snapshot && snapshot->feed().items.front().title == title) return true;
            ::usleep(50'000);
        }
        return false;
    }
};

} // namespace

TEST_CASE("a service is ready without a network, is fed in its wait, and says when it ends") {
    Bench bench;
    bench.start(
        {"--feed", "http://127.0.0.1:9/feed.json", "--store", bench.store, "--every", "900"});
    CHECK(bench.supervisor.hears("READY=1"));
    CHECK(bench.supervisor.hears("STATUS=unreachable"));
    for (int i = 0; i < 4; ++i) CHECK(bench.supervisor.hears("WATCHDOG=1")); // in the wait
    CHECK(bench.stop() == 0);
    CHECK(bench.supervisor.hears("STOPPING=1"));
    CHECK(bench.log_says("open-feed"));
    CHECK(bench.log_says("open feed (unsigned)"));
}

TEST_CASE("while the server hangs, the watchdog is not fed") {
    Bench bench;
    Reply slow;
    slow.body = feed_text(7, "慢");
    slow.stall = 25s; // within the program's own deadlines, and far beyond the watchdog's
    bench.server.answer("/feed.json", slow);
    bench.start({"--feed", bench.server.url("/feed.json"), "--store", bench.store});
    CHECK(bench.supervisor.hears("READY=1"));
    while (bench.server.take_requests().empty()) ::usleep(10'000);
    bench.supervisor.next(500ms); // what was said while the request was on its way
    bench.supervisor.pass_over_all();
    CHECK(bench.supervisor.next(4s).empty()); // twice its period: it would be restarted
}

TEST_CASE("SIGHUP brings another feed and pace, and a bad file changes nothing") {
    Bench bench;
    bench.folder.write("one/feed.json", feed_text(7, "一"));
    bench.folder.write("two/feed.json", feed_text(8, "二"));
    bench.configure("\"feed\": \"" + (bench.folder / "one") + "\", \"every\": 86400");
    bench.start({"--config", bench.folder / "sync.json"});
    CHECK(bench.supervisor.hears("READY=1"));
    CHECK(bench.shows("一"));
    CHECK(bench.supervisor.hears("STATUS=ok"));

    bench.configure("\"feed\": \"" + (bench.folder / "two") + "\", \"evry\": 1");
    bench.reload();
    CHECK(bench.log_says("reload-refused"));
    CHECK(bench.log_says("sync.json:2:"));
    CHECK(Snapshot::open_current(bench.store)->feed().items.front().title == "一");

    bench.configure("\"feed\": \"" + (bench.folder / "two") + "\", \"every\": 1");
    bench.reload();
    CHECK(bench.shows("二"));
    bench.folder.write("two/feed.json", feed_text(9, "三")); // the new pace takes it
    CHECK(bench.shows("三"));
    CHECK(bench.stop() == 0);
}

TEST_CASE("keys that a reload brings end the belief in an open feed, and what is shown stays") {
    Bench bench;
    bench.folder.write("feed/feed.json", feed_text(7, "开放"));
    const std::string feed = "\"feed\": \"" + (bench.folder / "feed") + "\", \"every\": 1";
    bench.configure(feed);
    bench.start({"--config", bench.folder / "sync.json"});
    CHECK(bench.shows("开放"));
    CHECK(bench.supervisor.hears("STATUS=ok"));
    bench.configure(feed + ", \"keys\": [\"" + std::string(64, 'a') + "\"]");
    bench.reload();
    CHECK(bench.supervisor.hears("STATUS=unreachable")); // there is no manifest
    CHECK(bench.log_says("signed-feed"));
    bench.folder.write("feed/feed.json", feed_text(8, "假"));
    CHECK(bench.supervisor.hears("WATCHDOG=1"));
    CHECK(bench.supervisor.hears("WATCHDOG=1"));
    CHECK(Snapshot::open_current(bench.store)->feed().items.front().title == "开放");
    bench.configure(feed + ", \"keys\": [\"" + (bench.folder / "no.key") + "\"]");
    bench.reload();
    CHECK(bench.log_says("reload-refused"));
    CHECK(bench.stop() == 0);
}

TEST_CASE("a configuration that cannot be used has exit code 2 and names every fault") {
    Bench bench;
    bench.folder.write("sync.json", "{\"feed\": \"ftp://x\", \"every\": 0}");
    const auto code = wait_for(start_sync(
        {"--config", bench.folder / "sync.json", "--store", bench.store}, bench.folder / "log"));
    CHECK(code == 2);
    CHECK(bench.log_says("sync.json:1:10: "));
    CHECK(bench.log_says("sync.json:1:30: "));
    CHECK(wait_for(start_sync({"--config", bench.folder / "away.json"}, bench.folder / "log")) ==
          2);
    CHECK_FALSE(open_folder(bench.store));
}
