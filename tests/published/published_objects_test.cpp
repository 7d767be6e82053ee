// SPDX-License-Identifier: MIT
// What stands behind the manifest: the feed's object and the other files.

#include "content-sync/published/published_source.h"
#include "content-sync/store/digest.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"
#include "tests/published/published_world.h"
#include "tests/store/test_board.h"

using namespace board;
using Catch::Matchers::ContainsSubstring;
using Names = std::vector<std::string>;

namespace {

Fault fault_of(TestScreen& screen) {
    const auto feed = screen.poll();
    REQUIRE_FALSE(feed);
    return feed.error().fault;
}

std::string feed_object(const PublishedFiles& files) {
    return object_name(read_manifest(files.at("manifest.json"))->feed.sha256);
}

} // namespace

TEST_CASE("a login page at any address is refused and said to be one") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    const std::string page = "\r\n <!DOCTYPE html><html>请登录</html>";
    const std::string name =
        GENERATE(as<std::string>{}, "manifest.json", "manifest.json.sig", "object");
    std::string& at = files[name == "object" ? feed_object(files) : name];
    at = page;
    TestScreen screen{files, {public_key(1)}};
    const auto feed = screen.poll();
    REQUIRE_FALSE(feed);
    CHECK(feed.error().fault == Fault::malformed);
    CHECK_THAT(feed.error().what.en, ContainsSubstring("web page"));
    CHECK_THAT(feed.error().what.zh, ContainsSubstring("网页"));
}

TEST_CASE("the feed's object is the promised one or none") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    std::string& object = files[feed_object(files)];
    TestScreen screen{files, {public_key(1)}};
    SECTION("cut off") {
        object.pop_back();
        CHECK(fault_of(screen) == Fault::digest);
    }
    SECTION("one bit off") {
        object[20] = static_cast<char>(object[20] ^ 1);
        CHECK(fault_of(screen) == Fault::digest);
    }
    SECTION("longer") {
        object += ' ';
        CHECK(fault_of(screen) == Fault::budget);
    }
    SECTION("not there") {
        files.erase(feed_object(files));
        CHECK(fault_of(screen) == Fault::missing);
    }
}

TEST_CASE("other files come by their digest, and never without the manifest's word") {
    const ScratchFolder folder;
    folder.write("assets/p.png", "picture");
    PublishedFiles files;
    const auto key = test_key(1);
    const auto publication =
        publication_of_text(feed_text(7, "一", {{"p", "assets/p.png", ""}}), folder.path());
    REQUIRE(publish_to(files, publication, &key));
    TestScreen screen{files, {public_key(1)}};
    CHECK_FALSE(screen.source->promise("assets/p.png"));
    REQUIRE(screen.poll());
    const auto promise = screen.source->promise("assets/p.png");
    REQUIRE(promise);
    CHECK(promise->sha256 == sha256("picture"));
    CHECK(promise->bytes == 7);
    CHECK_FALSE(screen.source->promise("assets/q.png"));

    std::string body;
    const auto sink = [&](std::string_view piece) -> Result<> {
        body += piece;
        return {};
    };
    const auto take = [&](const std::string& path, Validators known = {}, Part part = {}) {
        body.clear();
        screen.raw->asked.clear();
        return screen.source->fetch({path, std::move(known), 1000, std::move(part)}, sink);
    };
    const auto answer = take("assets/p.png");
    REQUIRE(answer);
    CHECK(body == "picture");
    CHECK(screen.raw->asked == Names{object_name(sha256("picture"))});
    CHECK(take("assets/q.png").error().fault == Fault::missing);
    CHECK(screen.raw->asked.empty());

    SECTION("an object never changes: nobody is asked") {
        const auto again = take("assets/p.png", answer->validators);
        REQUIRE(again);
        CHECK(again->change == Answer::Change::unchanged);
        CHECK(screen.raw->asked.empty());
    }
    SECTION("behind a part only the rest is counted") {
        CHECK(take("assets/p.png", {}, Part{3, {}, {}}));
        CHECK(body == "ture");
        files[object_name(sha256("picture"))] = "pict";
        CHECK(take("assets/p.png", {}, Part{3, {}, {}}).error().fault == Fault::digest);
    }
    SECTION("no byte more than promised") {
        files[object_name(sha256("picture"))] = "pictures";
        CHECK(take("assets/p.png").error().fault == Fault::budget);
    }
}
