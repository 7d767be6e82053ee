// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "content-sync/http/http_target.h"
#include "tests/http/test_client.h"

#include <sys/mman.h>

#include <set>

using namespace board;
using Catch::Matchers::ContainsSubstring;

namespace {

// A server that keeps what it is sent, below /site/; with WebDAV or without.
struct Dav {
    enum class Speech { webdav, put_only, nothing };

    Speech speech = Speech::webdav;
    std::map<std::string, std::string> files;
    std::set<std::string> folders{"/site/"};
    int lacks_folder = 409;      // what is said of a file whose folder is not there
    int put_status = 201;        // of every PUT; others than 201 keep nothing
    std::size_t keeps = 1 << 30; // of a PUT's body, though it says 201
    LoopbackServer server;       // last: it asks the others until it ends

    Dav() {
        server.answer_all([this](const Request& request) { return answer(request); });
    }
    Reply answer(const Request& request) {
        const bool dav = speech == Speech::webdav;
        if (request.method == "GET" || request.method == "HEAD") {
            const auto found = files.find(request.path);
            return found == files.end() ? status(404) : body(found->second);
        }
        if (request.method == "PUT" && speech != Speech::nothing) return put(request);
        if (request.method == "MKCOL" && dav)
            return status(folders.insert(request.path).second ? 201 : 405);
        if (request.method == "DELETE" && dav) return status(files.erase(request.path) ? 204 : 404);
        if (request.method == "MOVE" && dav) return move(request);
        return status(405);
    }
    Reply put(const Request& request) {
        if (put_status != 201) return status(put_status);
        if (!folders.contains(request.path.substr(0, request.path.rfind('/') + 1)))
            return status(lacks_folder);
        files[request.path] = request.body.substr(0, keeps);
        return status(201);
    }
    Reply move(const Request& request) {
        const auto found = files.find(request.path);
        if (found == files.end()) return status(404);
        const std::string to = request.headers.at("destination");
        files[to.substr(server.url("").size())] = found->second;
        files.erase(request.path);
        return status(204);
    }
};

Fd file_of(const std::string& text) {
    Fd file{::memfd_create("upload", MFD_CLOEXEC)};
    REQUIRE(write_all(file, text));
    return file;
}

struct Editor {
    Dav dav;
    SystemClock clock;
    HttpTarget target = open("/site");

    HttpTarget open(const std::string& path) {
        auto opened =
            HttpTarget::open(dav.server.url(path), {short_deadlines, {}, {}, "secret"}, clock);
        REQUIRE(opened);
        return std::move(opened).take();
    }
    Result<> put(const std::string& name, const std::string& text) {
        return target.put(name, file_of(text), {});
    }
    std::string why_not(const std::string& name) {
        const auto done = put(name, "text");
        REQUIRE_FALSE(done);
        CHECK(done.error().fault == Fault::network);
        return done.error().what.en;
    }
};

} // namespace

TEST_CASE("a file is put, seen and read again, with WebDAV and without") {
    for (const auto speech : {Dav::Speech::webdav, Dav::Speech::put_only}) {
        Editor editor;
        editor.dav.speech = speech;
        editor.dav.folders.insert("/site/objects/");
        CHECK_FALSE(*editor.target.size_of("objects/a"));
        REQUIRE(editor.put("objects/a", "hello"));
        REQUIRE(editor.put("manifest.json", ""));
        CHECK(*editor.target.size_of("objects/a") == 5u);
        CHECK(*editor.target.size_of("manifest.json") == 0u);
        CHECK(*editor.target.read("objects/a", 5) == "hello");
        CHECK(editor.target.read("objects/a", 4).error().fault == Fault::budget);
        CHECK(editor.target.read("objects/b", 4).error().fault == Fault::missing);
        CHECK(editor.dav.files == std::map<std::string, std::string>{{"/site/objects/a", "hello"},
                                                                     {"/site/manifest.json", ""}});
        for (const auto& request : editor.dav.server.take_requests())
            CHECK(request.headers.at("authorization") == "Bearer secret");
    }
}

TEST_CASE("the address is the folder's, whichever way it is written") {
    Editor editor;
    for (const char* path : {"/site", "/site/", "/site/manifest.json"})
        CHECK(editor.open(path).address() == editor.dav.server.url("/site/"));
    CHECK(HttpTarget::open("ftp://x/", {}, editor.clock).error().fault == Fault::unsupported);
}

TEST_CASE("with WebDAV a file is whole under its name, or not there") {
    Editor editor;
    editor.dav.files["/site/manifest.json"] = "old";
    REQUIRE(editor.put("manifest.json", "new"));
    CHECK(editor.dav.files == std::map<std::string, std::string>{{"/site/manifest.json", "new"}});
    for (const auto& request : editor.dav.server.take_requests())
        CHECK((request.method != "PUT" || request.path == "/site/manifest.json.uploading"));
}

TEST_CASE("folders that are not there are made") {
    Editor editor;
    REQUIRE(editor.put("objects/a", "x"));
    editor.dav.folders.insert("/site/new/");
    HttpTarget hall = editor.open("/site/new/hall");
    REQUIRE(hall.put("objects/a", file_of("y"), {}));
    CHECK(editor.dav.files.at("/site/new/hall/objects/a") == "y");
    editor.dav.lacks_folder = 500; // as nginx says it
    HttpTarget garden = editor.open("/site/new/garden");
    REQUIRE(garden.put("objects/a", file_of("z"), {}));
    CHECK(editor.dav.files.at("/site/new/garden/objects/a") == "z");
}

TEST_CASE("without MOVE the length is asked for afterwards") {
    Editor editor;
    editor.dav.speech = Dav::Speech::put_only;
    editor.dav.keeps = 3;
    CHECK_THAT(editor.why_not("a"), ContainsSubstring("should have 4"));
}

TEST_CASE("progress counts up to the whole, and can stop an upload") {
    Editor editor;
    const std::string text(300'000, 'x');
    std::size_t last = 0;
    REQUIRE(editor.target.put("a", file_of(text), [&](std::size_t sent) {
        CHECK(sent >= last);
        last = sent;
        return true;
    }));
    CHECK(last == text.size());
    const auto stopped =
        editor.target.put("b", file_of(text), [](std::size_t sent) { return sent < 100'000; });
    CHECK_THAT(stopped.error().what.en, ContainsSubstring("stopped"));
    CHECK_FALSE(editor.dav.files.contains("/site/b"));
}

TEST_CASE("why a server takes no file is said in words for editors") {
    Editor editor;
    const std::map<int, std::string> words{{401, "token"},        {403, "token"}, {404, "folder"},
                                           {405, "no PUT"},       {413, "limit"}, {423, "locked"},
                                           {500, "did not take"}, {507, "space"}};
    for (const auto& [number, word] : words) {
        editor.dav.put_status = number;
        CHECK_THAT(editor.why_not("a"), ContainsSubstring(word));
    }
    editor.dav.speech = Dav::Speech::nothing;
    CHECK_THAT(editor.why_not("a"), ContainsSubstring("no PUT"));
    CHECK(editor.dav.files.empty());
}

TEST_CASE("an upload goes to the address that was given and to no other") {
    Editor editor;
    editor.dav.server.answer("/site/a", redirect("http://elsewhere.example/a?token=x"));
    editor.dav.speech = Dav::Speech::put_only;
    const std::string why = editor.why_not("a");
    CHECK_THAT(why, ContainsSubstring("http://elsewhere.example/a"));
    CHECK_THAT(why, !ContainsSubstring("token"));
    CHECK_FALSE(editor.target.size_of("a"));
    CHECK_FALSE(editor.target.read("a", 10));
}
