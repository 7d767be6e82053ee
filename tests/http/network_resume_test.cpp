// SPDX-License-Identifier: MIT
// A long file that broke off half way, through the real intake: the rest is put behind it, or it
// comes anew, and what is kept is always the file that the feed names.

#include "content-sync/store/digest.h"
#include "content-sync/sync/sync_loop.h"
#include "tests/http/test_client.h"
#include "tests/store/test_board.h"

using namespace board;
using namespace std::chrono_literals;

namespace {

std::string noise(std::size_t bytes, unsigned seed) {
    std::string text(bytes, '\0');
    for (char& c : text) c = static_cast<char>((seed = seed * 1103515245u + 12345u) >> 24);
    return text;
}

const std::string film = noise(50'000, 1), other_film = noise(50'000, 2);

Reply served(const std::string& bytes, const std::string& tag = "\"v\"") {
    Reply reply = body(bytes);
    reply.headers["ETag"] = tag;
    reply.ranges = true;
    return reply;
}

Reply partial(const std::string& range, const std::string& bytes) {
    Reply reply = served(bytes);
    reply.status = 206;
    reply.ranges = false;
    reply.headers["Content-Range"] = range;
    return reply;
}

struct Cinema {
    TestFolder folder;
    std::string store = folder / "store";
    LoopbackServer server;
    SystemClock clock;

    Cinema() {
        server.answer("/feed.json", body(feed_text(7, "片", {{"f", "f.mp4", sha256(film)}})));
    }
    // One pass of a new process; the state, as in sync.json.
    std::string pass() {
        HttpOptions options;
        options.deadlines = {20s, 2s, 20s, 20s, 1u << 30};
        HttpSource source{*FeedAddress::parse(server.url("/feed.json")), options, clock,
                          [] { return false; }};
        IngestOptions wanted;
        wanted.films = true;
        Ingest ingest = ingest_into(store, source, wanted);
        const auto report = ingest.pass(clock);
        const SyncStatus status = status_of(report, ingest.store(), source.address());
        UNSCOPED_INFO(status.message.en);
        return std::string{sync_state_name(status.state)};
    }
    // The film's bytes in the store; empty: it is not shown.
    std::string shown() const {
        const auto snapshot = Snapshot::open_current(store);
        REQUIRE(snapshot);
        const auto entry = snapshot->assets().find("f");
        if (entry == snapshot->assets().end()) return {};
        return *read_file(store + "/objects/" + entry->second.object, 1u << 20);
    }
};

struct Sequel {
    const char* name;
    std::deque<Reply> replies; // to the questions that follow
    const char* state;
    bool asks_for_rest = true; // after this, too, when it did not come
};

std::vector<Sequel> sequels() {
    Reply no_ranges = served(film), stalled = served(film), cut = served(film), packed;
    no_ranges.ranges = false;
    stalled.stall = 60s, stalled.stall_at = 100;
    cut.cut = 100;
    packed = partial("bytes 25000-49999/50000", film.substr(25'000));
    packed.headers["Content-Encoding"] = "gzip";
    const std::string rest = film.substr(25'000), wrong = other_film.substr(25'000);
    return {
        {"the rest comes", {served(film)}, "ok"},
        {"the server knows no ranges", {no_ranges}, "ok"},
        {"the file has another tag now", {served(film, "\"w\"")}, "ok"},
        {"the file has become weak", {served(film, "W/\"v\"")}, "ok"},
        {"the file is another one now", {served(other_film, "\"w\"")}, "incomplete", false},
        {"the rest is another file's under the same tag, and then the right one",
         {partial("bytes 25000-49999/50000", wrong), served(film)},
         "ok"},
        {"another file lies there under the same tag", {served(other_film)}, "incomplete", false},
        {"the rest begins too early",
         {partial("bytes 24999-49999/50000", film.substr(24'999)), served(film)},
         "ok"},
        {"the rest begins too late",
         {partial("bytes 25001-49999/50000", film.substr(25'001)), served(film)},
         "ok"},
        {"the rest says nothing of itself", {partial("", rest), served(film)}, "ok"},
        {"the rest is of a longer file",
         {partial("bytes 25000-49999/50001", rest), served(film)},
         "ok"},
        {"the rest is longer than it says",
         {partial("bytes 25000-49999/50000", rest + "more"), served(film)},
         "ok"},
        {"no rest is to be had", {status(416), served(film)}, "ok"},
        {"nothing is to be had", {status(416)}, "incomplete"},
        {"the rest is compressed", {packed}, "incomplete"},
        {"the rest breaks off, too", {cut}, "incomplete"},
        {"the rest stalls", {stalled}, "incomplete"},
        {"the server is busy", {status(503)}, "incomplete"},
        {"the file is away", {status(404)}, "incomplete"},
    };
}

} // namespace

TEST_CASE("a file that broke off is gone on with, or comes anew, and is the right one") {
    for (const auto& sequel : sequels()) {
        INFO(sequel.name);
        Cinema cinema;
        Reply half = served(film);
        half.cut = 25'000;
        cinema.server.answer("/f.mp4", half);
        REQUIRE(cinema.pass() == "incomplete");
        CHECK(cinema.shown().empty());
        cinema.server.take_requests();
        cinema.server.answer("/f.mp4", sequel.replies);
        CHECK(cinema.pass() == sequel.state);
        const auto requests = cinema.server.take_requests();
        REQUIRE(requests.size() >= 2);
        CHECK(requests[1].headers.at("range") == "bytes=25000-");
        CHECK(requests[1].headers.at("if-range") == "\"v\"");
        const bool came = std::string{sequel.state} == "ok";
        CHECK((cinema.shown() == (came ? film : std::string{})));
        if (came) continue;
        cinema.server.answer("/f.mp4", served(film));
        CHECK(cinema.pass() == "ok");
        CHECK((cinema.shown() == film));
        CHECK(cinema.server.take_requests().back().headers.contains("range") ==
              sequel.asks_for_rest);
    }
}
