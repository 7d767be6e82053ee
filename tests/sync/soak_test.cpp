// SPDX-License-Identifier: MIT
// Virtual days of polling with nothing new: nothing grows and nothing is written. BOARD_SOAK_DAYS
// says how many (30).
#include "content-sync/http/http_source.h"
#include "content-sync/sync/pacing.h"
#include "content-sync/sync/sync_loop.h"
#include "tests/http/loopback_server.h"
#include "tests/store/desk.h"
#include "tests/sync/virtual_wait.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>

using namespace board;
using namespace std::chrono_literals;

// What was freed is given back at once, or the sanitizer's own memory would grow for days.
extern "C" const char* __asan_default_options() {
    return "quarantine_size_mb=1";
}

namespace {

std::size_t entries(const std::string& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             folder, std::filesystem::directory_options::none)) {
        static_cast<void>(entry);
        ++count;
    }
    return count;
}

// A figure behind its name in a file of /proc/self; -1: it is not told here.
long long figure(const char* file, const std::string& name) {
    const auto text = read_file(std::string{"/proc/self/"} + file, 1u << 16);
    if (!text) return -1;
    const auto at = text->find(name);
    return at == std::string::npos ? -1 : std::atoll(text->c_str() + at + name.size());
}

struct Held {
    long long rss_kb = figure("status", "VmRSS:"), threads = figure("status", "Threads:");
    std::size_t descriptors =
        std::size_t(std::distance(std::filesystem::directory_iterator{"/proc/self/fd"},
                                  std::filesystem::directory_iterator{}));
    long long written = figure("io", "wchar:"), to_disk = figure("io", "\nwrite_bytes:");
};

// The store's files but `clock`, whose time is saved daily, without a byte.
std::vector<std::string> files(const std::string& store) {
    auto all = fingerprint(store);
    std::erase_if(all, [](const std::string& line) {
        const auto name = line.substr(0, line.find(' '));
        return name == "clock" || name.ends_with("/clock");
    });
    return all;
}

int days_to_soak() {
    const char* days = std::getenv("BOARD_SOAK_DAYS");
    return days != nullptr ? std::max(2, std::atoi(days)) : 30;
}

struct Soak {
    Desk desk;
    VirtualWait signals{desk.clock};
    Log log{std::fopen("/dev/null", "w"), "soak"};
    ServiceNotify notify{{}, desk.clock};
    FlooredClock clock{desk.clock, desk.clock.now - std::chrono::days{1}};
    SyncLoop loop{{clock, log, signals, notify}};

    // So many passes, a minute apart.
    void poll(const SyncLoop::Way& way, int passes) {
        for (int i = 0; i < passes; ++i) {
            REQUIRE(loop.once(way) == 0);
            loop.rest(way, 1min);
        }
    }
};

void check_nothing_grew(const Held& before, const Held& after) {
    CHECK(after.rss_kb - before.rss_kb <= 1024);
    CHECK(after.descriptors == before.descriptors);
    CHECK(after.threads == before.threads);
}

} // namespace

TEST_CASE("days of polling a folder: nothing grows, and not a byte is written") {
    constexpr int day = 24 * 60;
    Soak soak;
    const SyncLoop::Way way{soak.desk.ingest, soak.desk.source};
    soak.desk.folder.write("feed/p.png", green);
    soak.desk.folder.write("feed/q.png", blue);
    soak.desk.write_feed(feed_text(1, "好", {{"p", "p.png", ""}, {"q", "q.png", ""}}));
    soak.poll(way, day);
    const auto store = files(soak.desk.store);
    const auto count = entries(soak.desk.store);
    const Held before;
    const int days = days_to_soak();
    soak.poll(way, (days - 1) * day);
    const Held after;
    WARN(days << " days: resident memory " << after.rss_kb - before.rss_kb << " KB, written "
              << after.written - before.written << " bytes");
    check_nothing_grew(before, after);
    CHECK(after.written - before.written == 0);
    CHECK(after.to_disk - before.to_disk <= 4096LL * days); // the inode of `clock`, daily
    CHECK(files(soak.desk.store) == store);
    CHECK(entries(soak.desk.store) == count);

    // One item changes, and its picture: what is written is about its size.
    const std::string feed = feed_text(2, "更好", {{"p", "p.png", ""}, {"q", "r.png", ""}});
    const std::string picture = png_of_colour(300, 200, 0xff102030);
    soak.desk.folder.write("feed/r.png", picture);
    soak.desk.write_feed(feed);
    soak.desk.clock.now += 1h;
    const Held unchanged;
    soak.poll(way, 1);
    const Held changed;
    constexpr long long raster = 300 * 200 * 4, allowance = 64 << 10;
    const auto size = raster + static_cast<long long>(picture.size() + feed.size());
    WARN("a changed item of " << size << " bytes: " << changed.written - unchanged.written
                              << " bytes written");
    CHECK(shown_title(soak.desk.store) == "更好");
    CHECK(changed.written - unchanged.written > 0);
    CHECK(changed.written - unchanged.written <= size + allowance);
}

namespace {

// The server is another process: what it holds is not ours.
class ServerProcess {
  public:
    explicit ServerProcess(const Reply& reply) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        id_ = ::fork();
        REQUIRE(id_ >= 0);
        if (id_ == 0) {
            LoopbackServer server;
            server.answer("/feed.json", reply);
            const std::string url = server.url("/feed.json") + "\n";
            static_cast<void>(!::write(ends[1], url.data(), url.size()));
            for (;;) ::pause();
        }
        for (char c = 0; ::read(ends[0], &c, 1) == 1 && c != '\n';) url_ += c;
        ::close(ends[0]);
        ::close(ends[1]);
    }
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;
    ~ServerProcess() { end(); }
    void end() {
        if (id_ <= 0) return;
        ::kill(id_, SIGKILL);
        ::waitpid(std::exchange(id_, 0), nullptr, 0);
    }
    const std::string& url() const { return url_; }

  private:
    pid_t id_ = 0;
    std::string url_;
};

} // namespace

TEST_CASE("many polls of a server with nothing new, and of one that is away") {
    Reply reply;
    reply.body = feed_text(1, "网");
    reply.headers["ETag"] = "\"1\"";
    reply.validate = true;
    ServerProcess server{reply};
    Soak soak;
    HttpSource source{
        FeedAddress::parse(server.url()).take(), {}, soak.clock, [] { return false; }};
    auto ingest = ingest_into(soak.desk.folder / "other", source);
    const SyncLoop::Way way{ingest, source};
    soak.poll(way, 200);
    const auto store = files(soak.desk.folder / "other");
    const Held before;
    soak.poll(way, 1000);
    const Held after;
    check_nothing_grew(before, after);
    CHECK(files(soak.desk.folder / "other") == store);

    server.end();
    const auto fail = [&](int passes) {
        for (int i = 0; i < passes; ++i) {
            REQUIRE(soak.loop.once(way) == 3);
            soak.loop.rest(way, 15min);
        }
    };
    fail(200);
    const auto away = files(soak.desk.folder / "other");
    const Held quiet;
    fail(1000);
    const Held still;
    check_nothing_grew(quiet, still);
    CHECK(files(soak.desk.folder / "other") == away);
    WARN("a thousand polls: resident memory "
         << after.rss_kb - before.rss_kb
         << " KB; a thousand in vain: " << still.rss_kb - quiet.rss_kb << " KB");
}
