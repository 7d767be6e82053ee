// SPDX-License-Identifier: MIT
#include "content-sync/http/http_redirect.h"
#include "tests/http/test_client.h"

using namespace board;

TEST_CASE("an origin is scheme, host and port") {
    CHECK(is_same_origin("http://a/x", "http://A:80/y?z"));
    CHECK(is_same_origin("https://u:p@a/x", "https://a:443/"));
    CHECK_FALSE(is_same_origin("http://a/", "https://a/"));
    CHECK_FALSE(is_same_origin("http://a/", "http://a:8080/"));
    CHECK_FALSE(is_same_origin("http://a/", "http://a.b/"));
    CHECK_FALSE(is_same_origin("http://a/", "http://a@b/"));
    CHECK_FALSE(is_same_origin("", ""));
}

TEST_CASE("redirects lead to http and https, and never down") {
    CHECK(may_follow("http://a/", "http://b/"));
    CHECK(may_follow("http://a/", "https://b/"));
    CHECK(may_follow("https://a/", "https://b/"));
    for (const char* to : {"http://a/", "HTTP://a/", "file:///etc/hostname", "ftp://a/", "gopher:x",
                           "data:,x", "javascript:x", ""}) {
        INFO(to);
        CHECK_FALSE(may_follow("https://a/", to));
    }
}

TEST_CASE("what is shown of a URL holds no secrets") {
    CHECK(shown_url("http://u:p@host/feed.json?token=x#y") == "http://host/feed.json");
    CHECK(shown_url("http://host/a@b") == "http://host/a@b");
}

TEST_CASE("the token goes to the feed's own host, and no further") {
    LoopbackServer server, other;
    const SystemClock clock;
    Asker asker{server.url("/feed.json"), clock, {short_deadlines, {}, {}, "secret"}};
    const auto sent = [](LoopbackServer& to) {
        const auto requests = to.take_requests();
        REQUIRE(requests.size() == 1);
        const auto token = requests.front().headers.find("authorization");
        return token == requests.front().headers.end() ? std::string{} : token->second;
    };
    server.answer("/feed.json", body("x"));
    CHECK(asker.fetch());
    CHECK(sent(server) == "Bearer secret");
    server.answer("/a/b.png", body("x"));
    CHECK(asker.fetch("a/b.png"));
    CHECK(sent(server) == "Bearer secret");
    server.answer("/feed.json", redirect("moved.json"));
    server.answer("/moved.json", body("x"));
    CHECK(asker.fetch());
    for (const auto& request : server.take_requests())
        CHECK(request.headers.at("authorization") == "Bearer secret");

    server.answer("/feed.json", redirect(other.url("/there.json")));
    other.answer("/there.json", body("x"));
    CHECK(asker.fetch());
    CHECK(sent(server) == "Bearer secret");
    CHECK(sent(other).empty());
    // Nor home again from there.
    other.answer("/there.json", redirect(server.url("/home.json")));
    server.answer("/home.json", redirect("moved.json"));
    CHECK(asker.fetch());
    const auto requests = server.take_requests();
    REQUIRE(requests.size() == 3);
    CHECK(requests.front().headers.count("authorization") == 1);
    CHECK(requests[1].headers.count("authorization") == 0);
    CHECK(requests[2].headers.count("authorization") == 0);
}

TEST_CASE("three redirects are followed, a fourth is not") {
    LoopbackServer server;
    const SystemClock clock;
    Asker asker{server.url("/feed.json"), clock};
    server.answer("/feed.json", redirect("1"));
    for (int i = 1; i < 3; ++i)
        server.answer("/" + std::to_string(i), redirect(std::to_string(i + 1)));
    server.answer("/3", body("there"));
    CHECK(asker.fetch());
    server.answer("/3", redirect("4"));
    server.answer("/4", body("too far"));
    CHECK(asker.fetch().error().fault == Fault::network);
    CHECK(asker.got.empty());
}
