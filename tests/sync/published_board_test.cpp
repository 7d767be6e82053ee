// SPDX-License-Identifier: MIT
// From the editor's key to the board, through the real programs: keygen, publish, board-sync.

#include "content-sync/store/trust.h"
#include "tests/catch.h"
#include "tests/http/loopback_server.h"
#include "tests/store/picture_files.h"
#include "tests/store/test_board.h"
#include "tests/sync/sync_program.h"

#include <filesystem>
#include <map>
#include <mutex>

using namespace board;
namespace fs = std::filesystem;

namespace {

struct Office {
    TestFolder folder;
    std::string site = folder / "site", store = folder / "store";
    std::string log = folder / "log";

    int run(const std::string& command) {
        return wait_for(start_sync({"sh", "-c", std::string{TEST_PROGRAMS} + "/" + command}, log));
    }
    int keygen(const std::string& name) { return run("board-feed keygen --out " + folder / name); }
    void write(int sequence, const std::string& title) {
        folder.write("feed/assets/p.png", png_of_colour(20, 10, 0xff00ff00));
        folder.write("feed/feed.json", feed_text(sequence, title, {{"p", "assets/p.png", ""}}));
    }
    int publish(const std::string& key) { return publish(key, site); }
    int publish(const std::string& key, const std::string& to) {
        return run("board-feed publish " + folder / "feed" + " --to " + to + " --key " +
                   folder / (key + ".secret"));
    }
    int sync(const std::string& from, const std::string& key = "bureau") {
        return wait_for(start_sync(
            {"--feed", from, "--store", store, "--once", "--key", folder / (key + ".public")},
            log));
    }
    void serve(LoopbackServer& server) {
        for (const auto& entry : fs::recursive_directory_iterator{site}) {
            if (!entry.is_regular_file()) continue;
            Reply reply;
            reply.body = *read_file(entry.path().string(), 1 << 20);
            server.answer("/" + fs::relative(entry.path(), site).string(), reply);
        }
    }
    bool log_says(const std::string& word) {
        return read_file(log, 1 << 20)->find(word) != std::string::npos;
    }
};

// A server that keeps what is put there.
struct Shelf {
    std::map<std::string, std::string> files;
    std::mutex mutex;
    LoopbackServer server; // last: it asks the others until it ends

    Shelf() {
        server.answer_all([this](const Request& request) { return answer(request); });
    }
    Reply answer(const Request& request) {
        const std::lock_guard lock{mutex};
        Reply reply;
        if (request.method == "PUT") {
            files[request.path] = request.body;
            reply.status = 201;
        } else if (request.method != "GET" && request.method != "HEAD") {
            reply.status = 405;
        } else if (const auto file = files.find(request.path); file != files.end()) {
            reply.body = file->second;
        } else {
            reply.status = 404;
        }
        return reply;
    }
};

} // namespace

TEST_CASE("from an editor's key to the board, over a server that takes PUT") {
    Office office;
    Shelf shelf;
    const std::string site = shelf.server.url("/boards");
    REQUIRE(office.keygen("bureau") == 0);
    office.write(7, "上传的");
    REQUIRE(office.publish("bureau", site) == 0);
    CHECK(office.sync(site) == 0);
    CHECK(shown_title(office.store) == "上传的");
    const auto files = shelf.files;
    REQUIRE(office.publish("bureau", site) == 0);
    CHECK(shelf.files == files);
    CHECK(office.log_says("already published"));
    office.write(6, "更旧的");
    CHECK(office.publish("bureau", site) == 1);
    CHECK(shelf.files == files);
}

TEST_CASE("from an editor's key to the board, by folder and by server") {
    Office office;
    REQUIRE(office.keygen("bureau") == 0);
    office.write(7, "签名的");
    REQUIRE(office.publish("bureau") == 0);
    CHECK(office.sync(office.site) == 0);
    CHECK(shown_title(office.store) == "签名的");
    office.write(8, "再来");
    REQUIRE(office.publish("bureau") == 0);
    LoopbackServer server;
    office.serve(server);
    CHECK(office.sync(server.url("/")) == 0);
    CHECK(shown_title(office.store) == "再来");
    CHECK(read_trust(office.store)->sequence == 8);
}

TEST_CASE("what another key signed, or nobody, changes nothing") {
    Office office;
    REQUIRE(office.keygen("bureau") == 0);
    REQUIRE(office.keygen("stranger") == 0);
    office.write(7, "签名的");
    REQUIRE(office.publish("bureau") == 0);
    REQUIRE(office.sync(office.site) == 0);
    fs::remove_all(office.site);
    office.write(8, "别人的");
    REQUIRE(office.publish("stranger") == 0);
    CHECK(office.sync(office.site) == 1);
    fs::remove(office.site + "/manifest.json.sig");
    CHECK(office.sync(office.site) == 1);
    CHECK(office.log_says("state state=refused"));
    CHECK(shown_title(office.store) == "签名的");
}

TEST_CASE("with trust.json damaged or gone, old issues stay old") {
    const bool gone = GENERATE(false, true);
    Office office;
    REQUIRE(office.keygen("bureau") == 0);
    office.write(7, "旧的");
    REQUIRE(office.publish("bureau") == 0);
    fs::copy(office.site, office.folder / "old", fs::copy_options::recursive);
    office.write(8, "新的");
    REQUIRE(office.publish("bureau") == 0);
    REQUIRE(office.sync(office.site) == 0);
    office.folder.write("store/trust.json", "{ spoilt");
    if (gone) fs::remove(office.store + "/trust.json");
    CHECK(office.sync(office.folder / "old") == 1);
    CHECK(shown_title(office.store) == "新的");
    CHECK(office.sync(office.site) == 0);
    CHECK(shown_title(office.store) == "新的");
}
