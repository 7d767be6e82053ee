// SPDX-License-Identifier: MIT
#include "content-sync/http/http_source.h"
#include "tests/http/test_client.h"

using namespace board;
using Framing = Reply::Framing;
using Change = Answer::Change;

namespace {

struct Client {
    LoopbackServer server;
    SystemClock clock;
    Asker asker{server.url("/board/feed.json"), clock};
    HttpSource& source = asker.source;
    std::string& got = asker.got;
    std::string reason;

    Result<Answer> fetch(const std::string& path = "", const Validators& known = {}) {
        return asker.fetch(path, known);
    }
    Fault fault_of(const Reply& reply) {
        server.answer("/board/feed.json", reply);
        const auto answer = fetch();
        REQUIRE_FALSE(answer);
        reason = answer.error().what.en;
        INFO(reason);
        return answer.error().fault;
    }
};

} // namespace

TEST_CASE("a file comes whole in each framing, with its validators") {
    Client client;
    for (const auto framing : {Framing::length, Framing::chunked, Framing::close}) {
        Reply reply = body("hello");
        reply.framing = framing;
        reply.headers = {{"ETag", "\"v1\""}, {"Last-Modified", "Mon, 23 Nov 2026 08:00:00 GMT"}};
        client.server.answer("/board/feed.json", reply);
        const auto answer = client.fetch();
        REQUIRE(answer);
        CHECK(answer->change == Change::changed);
        CHECK(client.got == "hello");
        CHECK(answer->validators.etag == "\"v1\"");
        CHECK(answer->validators.last_modified == "Mon, 23 Nov 2026 08:00:00 GMT");
    }
}

TEST_CASE("an asset's path is encoded and taken below the feed's folder") {
    Client client;
    client.server.answer("/board/assets/%E5%B1%95%20%231%3F.png", body("x"));
    CHECK(client.fetch("assets/展 #1?.png"));
    CHECK(client.fetch("assets/none.png").error().fault == Fault::missing);
}

TEST_CASE("304 is an answer only to a question that was conditional") {
    Client client;
    Reply reply = body("hello");
    reply.headers["ETag"] = "\"v1\"";
    reply.validate = true;
    client.server.answer("/board/feed.json", reply);
    const auto answer = client.fetch("", {"\"v1\"", "", ""});
    REQUIRE(answer);
    CHECK(answer->change == Change::unchanged);
    CHECK(answer->validators.etag == "\"v1\"");
    CHECK(client.got.empty());
    Reply always;
    always.status = 304;
    CHECK(client.fault_of(always) == Fault::network);
}

TEST_CASE("a truncated body is an error where the framing can show it") {
    Client client;
    Reply reply = body("0123456789");
    reply.cut = 4;
    CHECK(client.fault_of(reply) == Fault::network);
    reply.framing = Framing::chunked;
    CHECK(client.fault_of(reply) == Fault::network);
    // Without length nobody can tell; then the feed's own text and the digests decide.
    reply.framing = Framing::close;
    client.server.answer("/board/feed.json", reply);
    CHECK(client.fetch());
    CHECK(client.got == "0123");
}

TEST_CASE("more bytes than allowed end the transfer, declared or not") {
    Client client;
    CHECK(client.fault_of(body(std::string(1001, 'x'))) == Fault::budget);
    Reply endless = body(std::string(100, 'x'));
    endless.framing = Framing::chunked;
    endless.endless = true;
    CHECK(client.fault_of(endless) == Fault::budget);
    CHECK(client.got.size() <= 1000);
    client.server.answer("/board/feed.json", body(std::string(1000, 'x')));
    CHECK(client.fetch());
}

TEST_CASE("redirects lead to http only, and not in circles") {
    Client client;
    client.server.answer("/moved.json", body("there"));
    client.server.answer("/board/feed.json", redirect("/moved.json"));
    REQUIRE(client.fetch());
    CHECK(client.got == "there");
    CHECK(client.fault_of(redirect("/board/feed.json")) == Fault::network);
    CHECK(client.server.take_requests().size() <= 7);
    for (const char* elsewhere : {"file:///etc/hostname", "ftp://127.0.0.1/feed.json"}) {
        CHECK(client.fault_of(redirect(elsewhere)) == Fault::network);
        CHECK_THAT(client.reason, Catch::Matchers::ContainsSubstring("must not go"));
    }
    CHECK(client.got.empty());
}

TEST_CASE("errors of the server are told apart, and its wish for rest is kept") {
    Client client;
    Reply reply = body("sorry");
    reply.status = 404;
    CHECK(client.fault_of(reply) == Fault::missing);
    CHECK(client.source.wanted_pause().count() == 0);
    reply.status = 503;
    reply.headers["Retry-After"] = "120";
    CHECK(client.fault_of(reply) == Fault::network);
    CHECK(client.source.wanted_pause().count() == 120);
    CHECK(client.got.empty());
}

TEST_CASE("a server that does not go on is left") {
    Client client;
    Reply reply = body("late");
    reply.stall = std::chrono::seconds{20};
    CHECK(client.fault_of(reply) == Fault::network);
}

TEST_CASE("a server that is not there is a network fault") {
    const SystemClock clock;
    HttpSource source{*FeedAddress::parse("http://127.0.0.1:1/feed.json"),
                      {short_deadlines},
                      clock,
                      [] { return false; }};
    const auto answer = source.fetch({"", {}, 10}, [](std::string_view) { return Result<>{}; });
    REQUIRE_FALSE(answer);
    CHECK(answer.error().fault == Fault::network);
}

TEST_CASE("a request to stop ends a transfer") {
    LoopbackServer server;
    Reply reply = body("late");
    reply.stall = std::chrono::seconds{20};
    server.answer("/feed.json", reply);
    const SystemClock clock;
    HttpSource source{
        *FeedAddress::parse(server.url("/feed.json")), {}, clock, [] { return true; }};
    CHECK_FALSE(source.fetch({"", {}, 10}, [](std::string_view) { return Result<>{}; }));
}

TEST_CASE("a proxy is taken from the options, and none from the environment") {
    ::setenv("http_proxy", "http://127.0.0.1:1", 1);
    ::setenv("no_proxy", "board.example", 1);
    Client client;
    client.server.answer("/board/feed.json", body("x"));
    CHECK(client.fetch());
    const std::string far = "http://board.example/feed.json";
    client.server.answer(far, body("through the proxy"));
    Asker asker{far, client.clock, {short_deadlines, client.server.url(""), {}, {}}};
    CHECK(asker.fetch());
    CHECK(asker.got == "through the proxy");
    ::unsetenv("http_proxy");
    ::unsetenv("no_proxy");
}

TEST_CASE("a web page in place of a file is told, but a file that is called a page is taken") {
    Client client;
    Reply page = body("\n<!DOCTYPE html>");
    page.headers["Content-Type"] = "text/html; charset=utf-8";
    CHECK(client.fault_of(page) == Fault::network);
    CHECK_THAT(client.reason, Catch::Matchers::ContainsSubstring("login"));
    page.body = "{}";
    client.server.answer("/board/feed.json", page);
    CHECK(client.fetch());
    CHECK(client.got == "{}");
}

TEST_CASE("a compressed body is refused, for we asked for none") {
    Client client;
    Reply small = body("pretend");
    small.headers["Content-Encoding"] = "gzip";
    CHECK(client.fault_of(small) == Fault::network);
    CHECK(client.got.empty());
    CHECK_FALSE(client.server.take_requests().front().headers.contains("accept-encoding"));
    small.headers["Content-Encoding"] = "identity";
    client.server.answer("/board/feed.json", small);
    CHECK(client.fetch());
}

TEST_CASE("a declared length over the limit is refused before a byte is taken") {
    Client client;
    Reply huge = body(std::string(1001, 'x'));
    huge.stall = std::chrono::seconds{20};
    CHECK(client.fault_of(huge) == Fault::network); // nothing has come that could be judged
    huge.stall_at = 1;
    CHECK(client.fault_of(huge) == Fault::budget);
    CHECK(client.got.empty());
}

TEST_CASE("one connection serves many questions") {
    Client client;
    Reply kept = body("x");
    kept.keep_alive = true;
    client.server.answer("/board/feed.json", kept);
    Reply none = kept;
    none.status = 404;
    client.server.answer("/board/none", none);
    for (int i = 0; i < 3; ++i) CHECK(client.fetch());
    CHECK_FALSE(client.fetch("none"));
    CHECK(client.fetch());
    for (const auto& request : client.server.take_requests()) CHECK(request.connection == 1);
}

TEST_CASE("once a day the feed is asked for whatever its tags say") {
    struct SetClock final : Clock {
        WallTime wall() const override { return SystemClock{}.wall(); }
        SteadyTime steady() const override { return ticks; }
        SteadyTime ticks{};
    } clock;
    LoopbackServer server;
    Asker asker{server.url("/feed.json"), clock};
    Reply tagged = body("new");
    tagged.headers["ETag"] = "\"v\"";
    tagged.validate = true;
    server.answer("/feed.json", tagged);
    const Validators known{"\"v\"", "", ""};
    CHECK(asker.fetch("", known)->change == Change::unchanged);
    clock.ticks += std::chrono::hours{24};
    CHECK(asker.fetch("", known)->change == Change::changed);
    CHECK(asker.fetch("", known)->change == Change::unchanged);
}
