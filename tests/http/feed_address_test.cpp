// SPDX-License-Identifier: MIT
#include "content-sync/http/feed_address.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("a feed's address names its file or its folder") {
    struct Case {
        const char *given, *feed, *asset;
    };
    const std::vector<Case> cases{
        {"http://a.example", "http://a.example/feed.json", "http://a.example/p.png"},
        {"http://a.example/b/", "http://a.example/b/feed.json", "http://a.example/b/p.png"},
        {"http://a.example/b", "http://a.example/b/feed.json", "http://a.example/b/p.png"},
        {"https://a.example:8443/b/x.json?screen=1#top", "https://a.example:8443/b/x.json?screen=1",
         "https://a.example:8443/b/p.png"},
        {"http://a.example?x=/", "http://a.example/feed.json?x=/", "http://a.example/p.png"},
    };
    for (const auto& [given, feed, asset] : cases) {
        const auto address = FeedAddress::parse(given);
        REQUIRE(address);
        CHECK(address->feed() == feed);
        CHECK(address->asset("p.png") == asset);
    }
    CHECK(FeedAddress::parse("https://a.example")->is_https());
    const auto secret = FeedAddress::parse("https://user:p@w@a.example:8443/b/?token=k@/y#z");
    CHECK(secret->feed() == "https://user:p@w@a.example:8443/b/feed.json?token=k@/y");
    CHECK(secret->shown() == "https://a.example:8443/b/feed.json");
    CHECK(FeedAddress::parse("http://a.example?token=x")->shown() == "http://a.example/feed.json");
    CHECK(FeedAddress::parse("ftp://user:pw@a.example/")
              .error()
              .what.en.ends_with("ftp://a.example/"));
    for (const char* bad :
         {"", "ftp://a.example/", "file:///x", "a.example", "javascript:x", "http://", "http:///x",
          "http://?a=b", "http:/127.0.0.1/", "http://127.0.0.1:99999/", "http://127.0.0.1:0/",
          "http://127.0.0.1:80a/", "http://:80/", "http://user@/", "http://[::1]:99999/"}) {
        INFO(bad);
        const auto address = FeedAddress::parse(bad);
        REQUIRE_FALSE(address);
        CHECK(address.error().fault == Fault::unsupported);
    }
    for (const char* good : {"http://[::1]/", "http://[::1]:8080/", "http://u:p:w@a.example:1/"})
        CHECK(FeedAddress::parse(good));
}
