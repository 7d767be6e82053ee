// SPDX-License-Identifier: MIT
#include "content-sync/sync/feed_address.h"
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
    for (const char* bad : {"", "ftp://a.example/", "file:///x", "a.example", "javascript:x"})
        CHECK_FALSE(FeedAddress::parse(bad));
}
