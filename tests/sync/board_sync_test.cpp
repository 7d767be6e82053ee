// SPDX-License-Identifier: MIT
// The real board-sync, as it is installed.

#include "content-sync/store/digest.h"
#include "content-sync/store/sync_status.h"
#include "tests/catch.h"
#include "tests/http/loopback_server.h"
#include "tests/store/picture_files.h"
#include "tests/store/test_board.h"
#include "tests/sync/sync_program.h"

#include <csignal>

using namespace board;
using State = SyncStatus::State;

namespace {

struct Bench {
    TestFolder folder;
    std::string store = folder / "store";
    LoopbackServer server;

    int once(const std::string& feed) {
        return wait_for(start_sync({"--feed", feed, "--store", store, "--once"}, folder / "log"));
    }
    int once() { return once(server.url("/feed.json")); }
    State state() {
        const auto status = read_sync_status(store);
        REQUIRE(status);
        return status->state;
    }
    void serve(const std::string& path, const std::string& body, bool validate = true) {
        Reply reply;
        reply.body = body;
        reply.headers["ETag"] = '"' + sha256(body).substr(0, 12) + '"';
        reply.validate = validate;
        server.answer(path, reply);
    }
    bool log_says(const std::string& word) {
        return read_file(folder / "log", 1 << 20)->find(word) != std::string::npos;
    }
};

const std::string green = png_of_colour(20, 10, 0xff00ff00);

} // namespace

TEST_CASE("once over HTTP, then again with nothing new") {
    Bench bench;
    bench.serve("/feed.json", feed_text(7, "网上", {{"p", "assets/图.png", ""}}));
    bench.serve("/assets/%E5%9B%BE.png", green);
    CHECK(bench.once() == 0);
    CHECK(bench.state() == State::ok);
    CHECK(shown_title(bench.store) == "网上");
    const auto before = fingerprint(bench.store);
    bench.server.take_requests();
    CHECK(bench.once() == 0);
    CHECK(fingerprint(bench.store) == before);
    const auto requests = bench.server.take_requests();
    REQUIRE(requests.size() == 2);
    for (const auto& request : requests) {
        CHECK(request.headers.contains("if-none-match"));
        CHECK_FALSE(request.headers.contains("accept-encoding"));
    }
}

TEST_CASE("an asset whose digest the feed names is asked for once") {
    Bench bench;
    bench.serve("/feed.json", feed_text(7, "一", {{"p", "p.png", sha256(green)}}));
    bench.serve("/p.png", green);
    CHECK(bench.once() == 0);
    bench.serve("/feed.json", feed_text(8, "二", {{"p", "p.png", sha256(green)}}));
    bench.server.take_requests();
    CHECK(bench.once() == 0);
    CHECK(bench.server.take_requests().size() == 1);
    CHECK(shown_title(bench.store) == "二");
}

TEST_CASE("whatever the server does, the last good content stays") {
    Bench bench;
    bench.serve("/feed.json", feed_text(7, "好", {{"p", "p.png", ""}}));
    bench.serve("/p.png", green);
    REQUIRE(bench.once() == 0);
    const auto check = [&](const Reply& reply, int exit_code, State state) {
        bench.server.answer("/feed.json", reply);
        CHECK(bench.once() == exit_code);
        CHECK(bench.state() == state);
        CHECK(shown_title(bench.store) == "好");
        CHECK(read_sync_status(bench.store)->sequence == 7);
    };
    Reply portal;
    portal.body = "<html>请登录</html>";
    check(portal, 1, State::refused);
    Reply cut;
    cut.body = feed_text(8, "断", {});
    cut.cut = 60;
    check(cut, 3, State::unreachable);
    cut.framing = Reply::Framing::chunked;
    check(cut, 3, State::unreachable);
    cut.framing = Reply::Framing::close;
    check(cut, 1, State::refused);
    Reply deep;
    deep.body = std::string(10 << 20, '[');
    check(deep, 1, State::refused);
    Reply lying;
    lying.status = 304; // although what we have has no ETag that it knows
    lying.headers["ETag"] = "other";
    check(lying, 0, State::ok);
    Reply away;
    away.status = 404;
    check(away, 3, State::unreachable);
}

TEST_CASE("304 to an empty store is no content") {
    Bench bench;
    Reply lying;
    lying.status = 304;
    bench.server.answer("/feed.json", lying);
    CHECK(bench.once() == 3);
    CHECK(bench.state() == State::unreachable);
    CHECK_FALSE(Snapshot::open_current(bench.store));
}

TEST_CASE("304 about a snapshot that no longer opens is not asked for") {
    Bench bench;
    bench.serve("/feed.json", feed_text(7, "好", {}));
    REQUIRE(bench.once() == 0);
    const auto digest = *current_snapshot(bench.store);
    bench.folder.write("store/snapshots/" + digest + "/feed.json", "rot");
    CHECK(bench.once() == 0);
    CHECK(shown_title(bench.store) == "好");
}

TEST_CASE("missing pictures are told, and the feed is shown") {
    Bench bench;
    bench.serve("/feed.json", feed_text(7, "好", {{"p", "p.png", ""}}));
    CHECK(bench.once() == 0);
    CHECK(bench.state() == State::incomplete);
    CHECK(shown_title(bench.store) == "好");
    CHECK(bench.log_says("asset=p"));
}

TEST_CASE("a picture that came and is none is not said to be missing") {
    Bench bench;
    bench.serve("/feed.json", feed_text(7, "好", {{"p", "p.png", ""}, {"q", "q.png", ""}}));
    bench.serve("/p.png", "GIF89a");
    CHECK(bench.once() == 0);
    const auto message = read_sync_status(bench.store)->message;
    CHECK(message.zh.starts_with("有 1 个素材没有取到，1 个素材取到了但不能用，其余照常显示。"));
}

TEST_CASE("what a feed quotes and what an address hides stay out of sync.json") {
    Bench bench;
    bench.serve("/feed.json?token=hidden", "{\"format\":\"" + std::string(100'000, 'x') + "\"}");
    std::string address = bench.server.url("/feed.json?token=hidden");
    address.insert(address.find("//") + 2, "someone:hidden@");
    CHECK(bench.once(address) == 1);
    CHECK(bench.state() == State::refused);
    CHECK(read_sync_status(bench.store)->feed == bench.server.url("/feed.json"));
    CHECK_FALSE(bench.log_says("hidden"));
    bench.server.forget("/feed.json?token=hidden");
    CHECK(bench.once(address) == 3);
    CHECK_FALSE(bench.log_says("hidden"));
    CHECK(read_file(bench.store + "/sync.json", 1 << 16)->find("hidden") == std::string::npos);
}

TEST_CASE("once from a folder, by path and as file://") {
    Bench bench;
    bench.folder.write("feed/feed.json", feed_text(7, "本地", {}));
    CHECK(bench.once(bench.folder / "feed") == 0);
    CHECK(shown_title(bench.store) == "本地");
    bench.folder.write("feed/feed.json", feed_text(8, "再来", {}));
    CHECK(bench.once("file://" + (bench.folder / "feed")) == 0);
    CHECK(shown_title(bench.store) == "再来");
    CHECK(bench.once(bench.folder / "away") == 3);
    CHECK(bench.state() == State::unreachable);
}

TEST_CASE("wrong usage and unwritable stores have their exit codes") {
    Bench bench;
    const auto run = [&](std::vector<std::string> words) {
        return wait_for(start_sync(std::move(words), bench.folder / "log"));
    };
    CHECK(run({"--help"}) == 0);
    CHECK(run({}) == 2);
    CHECK(run({"--feed", "x", "--store", "y", "--every", "0"}) == 2);
    CHECK(run({"--feed", "x", "--store", ""}) == 2);
    CHECK(run({"--feed", "x", "--store", "y", "--fast"}) == 2);
    CHECK(bench.log_says("用法不对：不认识 --fast"));
    for (const std::string feed : {"", "file://", "file:/x", "ftp://x/", "http://",
                                   "http:/127.0.0.1/feed.json", "http://127.0.0.1:99999/"}) {
        INFO(feed);
        CHECK(run({"--feed", feed, "--store", bench.store, "--once"}) == 2);
        CHECK(bench.log_says("用法不对：--feed："));
    }
    CHECK_FALSE(open_folder(bench.store));
    bench.folder.write("file", "");
    CHECK(run({"--feed", "x", "--store", bench.folder / "file/store", "--once"}) == 3);
    CHECK(bench.log_says("不能写入"));
}

TEST_CASE("the first attempt is noted before it ends, and never again") {
    Bench bench;
    Reply slow;
    slow.body = feed_text(7, "欢迎", {});
    slow.stall = std::chrono::seconds{2};
    bench.server.answer("/feed.json", slow);
    const pid_t sync =
        start_sync({"--feed", bench.server.url("/feed.json"), "--store", bench.store, "--once"},
                   bench.folder / "log");
    for (int i = 0; i < 100 && !read_sync_status(bench.store); ++i) ::usleep(20'000);
    CHECK(bench.state() == State::trying);
    CHECK(read_sync_status(bench.store)->feed == bench.server.url("/feed.json"));
    CHECK(wait_for(sync) == 0);
    CHECK(bench.state() == State::ok);
    bench.server.forget("/feed.json");
    CHECK(bench.once() == 3);
    CHECK(bench.state() == State::unreachable);
    const std::string log = *read_file(bench.folder / "log", 1 << 20);
    CHECK(log.find("state=trying") != std::string::npos);
    CHECK(log.find("state=trying") == log.rfind("state=trying"));
}

TEST_CASE("a disk that takes no more is told, and what was half made is given back") {
    Bench bench;
    bench.folder.write("feed/feed.json", feed_text(7, "好", {}));
    REQUIRE(bench.once(bench.folder / "feed") == 0);
    bench.folder.write("feed/feed.json", feed_text(8, std::string(1900, 'x'), {}));
    // No file may grow beyond 1 KB: writes fail with EFBIG, as they would with ENOSPC.
    const std::string command = "trap '' XFSZ; ulimit -f 2; exec " + std::string{TEST_PROGRAMS} +
                                "/board-sync --once --feed " + (bench.folder / "feed") +
                                " --store " + bench.store;
    CHECK(wait_for(start_sync({"sh", "-c", command}, bench.folder / "log")) == 3);
    CHECK(bench.state() == State::disk);
    CHECK(shown_title(bench.store) == "好");
    CHECK(list_folder(*open_folder(bench.store + "/staging"))->empty());
}

TEST_CASE("the loop takes an edit and ends at SIGTERM") {
    Bench bench;
    bench.serve("/feed.json", feed_text(7, "先", {}));
    const pid_t id =
        start_sync({"--feed", bench.server.url("/"), "--store", bench.store, "--every", "1"},
                   bench.folder / "log");
    const auto shows = [&](const std::string& title) {
        for (int tries = 0; tries < 200; ++tries) {
            const auto snapshot = Snapshot::open_current(bench.store);
            if (snapshot && snapshot->feed().items.front().title == title) return true;
            ::usleep(50'000);
        }
        return false;
    };
    CHECK(shows("先"));
    bench.serve("/feed.json", feed_text(8, "后", {}));
    CHECK(shows("后"));
    REQUIRE(::kill(id, SIGTERM) == 0);
    CHECK(wait_for(id) == 0);
    CHECK(bench.log_says("stopped"));
}
