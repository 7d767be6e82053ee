// SPDX-License-Identifier: MIT
#include "content-sync/published/published_place.h"
#include "tests/catch.h"
#include "tests/published/published_world.h"

#include <limits>

using namespace board;
using Catch::Matchers::ContainsSubstring;
using Names = std::vector<std::string>;

namespace {

void rotate(PublishedFiles& files, int from, int to, std::vector<std::string> also = {}) {
    MemoryTarget target{files};
    also.push_back(public_key(to));
    const auto root = put_next_root(target, test_key(from), test_key(to), also);
    if (!root) FAIL(root.error().what.en);
    REQUIRE(target.puts.size() == 2);
    CHECK(target.puts.front() == target.puts.back() + ".sig");
}

bool takes(TestScreen& screen, const std::string& title) {
    const auto feed = screen.poll();
    if (!feed) UNSCOPED_INFO(feed.error().what.en);
    return feed && feed->find(title) != std::string::npos;
}

} // namespace

TEST_CASE("a key is changed by a root file that both keys signed") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    TestScreen screen{files, {public_key(1)}};
    REQUIRE(takes(screen, "一"));
    rotate(files, 1, 2);
    CHECK(screen.poll()->empty()); // the root alone changes nothing
    CHECK(screen.raw->asked == Names{"manifest.json"});
    issue(files, 8, "二", 2);
    CHECK(takes(screen, "二"));
    CHECK(screen.trust().root == 1);
    CHECK(screen.trust().keys == Names{public_key(2)});
    CHECK(screen.poll()->empty());
    CHECK(screen.raw->asked == Names{"manifest.json"});

    TestScreen restarted{files, {public_key(1)}, screen.kept};
    CHECK(takes(restarted, "二"));
    CHECK(restarted.raw->asked == Names{"manifest.json", "manifest.json.sig", "root.2.json",
                                        restarted.raw->asked.back()}); // root.1 is read once

    PublishedFiles thief;
    issue(thief, 9, "偷", 1); // the old key is worth nothing now
    files["manifest.json"] = thief["manifest.json"];
    files["manifest.json.sig"] = thief["manifest.json.sig"];
    CHECK_FALSE(screen.poll());
}

TEST_CASE("a board that was off through two changes follows both") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    TestScreen before{files, {public_key(1)}};
    REQUIRE(takes(before, "一"));
    rotate(files, 1, 2);
    issue(files, 8, "二", 2);
    rotate(files, 2, 3);
    issue(files, 9, "三", 3);
    TestScreen screen{files, {public_key(1)}, before.kept};
    CHECK(takes(screen, "三"));
    CHECK(screen.trust().root == 2);
    CHECK(screen.kept->sequence == 9);

    SECTION("so does a new one, with the first key, the second or the newest") {
        for (const int key : {1, 2, 3}) {
            TestScreen fresh{files, {public_key(key)}};
            CHECK(takes(fresh, "三"));
        }
    }
    SECTION("and one that was set up with a later key follows from there") {
        TestScreen later{files, {public_key(3)}};
        REQUIRE(takes(later, "三"));
        rotate(files, 3, 4);
        issue(files, 10, "四", 4);
        CHECK(takes(later, "四"));
        CHECK(later.trust().root == 3);
    }
    SECTION("but not over a gap, nor without the roots") {
        files.erase("root.1.json");
        TestScreen fresh{files, {public_key(1)}};
        CHECK_FALSE(fresh.poll());
        CHECK_FALSE(fresh.kept);
    }
}

TEST_CASE("a key that a root takes away is worth nothing, also beside one that stays") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    TestScreen screen{files, {public_key(1)}};
    REQUIRE(takes(screen, "一"));
    rotate(files, 1, 2, {public_key(1)});
    issue(files, 8, "二", 2);
    REQUIRE(takes(screen, "二"));
    const PublishedFiles eighth = files;
    rotate(files, 2, 2); // the first one goes
    issue(files, 9, "三", 2);
    REQUIRE(takes(screen, "三"));
    CHECK(screen.trust().keys == Names{public_key(2)});

    PublishedFiles thief;
    issue(thief, 10, "偷", 1);
    for (const char* name : {"manifest.json", "manifest.json.sig"}) files[name] = thief[name];
    for (const auto& [name, text] : thief) files.emplace(name, text);
    CHECK_FALSE(screen.poll());
    TestScreen fresh{files, {public_key(1)}}; // that has both roots in front of it
    CHECK_FALSE(fresh.poll());

    for (const char* name : {"manifest.json", "manifest.json.sig"}) files[name] = eighth.at(name);
    CHECK_FALSE(screen.poll()); // the key that stays goes on counting
}

TEST_CASE("a root signed by one side only is refused") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    const std::string root = write_root({1, {public_key(2)}});
    const int signer = GENERATE(1, 2);
    files["root.1.json"] = root;
    files["root.1.json.sig"] = write_signatures({sign(test_key(signer), Signed::root, root)});
    PublishedFiles next;
    issue(next, 8, "二", 2);
    for (const auto& [name, text] : next) files[name] = text;
    TestScreen screen{files, {public_key(1)}};
    const auto feed = screen.poll();
    REQUIRE_FALSE(feed);
    CHECK(feed.error().fault == Fault::digest);
    CHECK_FALSE(screen.kept);
}

TEST_CASE("a thief counts ahead with a stolen key; a change of keys sets it right") {
    constexpr std::int64_t far = std::int64_t{1} << 62;
    PublishedFiles files;
    issue(files, 7, "一", 1);
    TestScreen screen{files, {public_key(1)}};
    REQUIRE(takes(screen, "一"));
    issue(files, far, "偷", 1);
    REQUIRE(takes(screen, "偷"));
    CHECK(screen.kept->sequence == far);

    // With the old key the editor cannot go on below; with the new one he can.
    const auto old_key = test_key(1), new_key = test_key(2);
    const auto own = publication_of_text(feed_text_of(8, "二"));
    const auto refused = publish_to(files, own, &old_key);
    REQUIRE_FALSE(refused);
    CHECK_THAT(refused.error().what.en, ContainsSubstring(std::to_string(far + 1)));
    CHECK_FALSE(publish_to(files, own, &new_key)); // boards do not know it yet
    rotate(files, 1, 2);
    const auto done = publish_to(files, own, &new_key);
    REQUIRE(done);
    CHECK(done->counts_anew);
    CHECK(takes(screen, "二"));
    CHECK(screen.kept->sequence == 8);

    issue(files, 9, "三", 2);
    CHECK(takes(screen, "三"));
    CHECK(screen.kept->sequence == 9);
}

TEST_CASE("the highest sequence of all is named as it is") {
    PublishedFiles files;
    issue(files, std::numeric_limits<std::int64_t>::max(), "末", 1);
    const auto key = test_key(1);
    CHECK_FALSE(publish_to(files, publication_of_text(feed_text_of(8, "二")), &key));
}

TEST_CASE("two keys side by side sign alike, and roots name both") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    rotate(files, 1, 2, {public_key(1)});
    issue(files, 8, "二", 2);
    TestScreen screen{files, {public_key(1)}};
    REQUIRE(takes(screen, "二"));
    issue(files, 9, "三", 1);
    CHECK(takes(screen, "三"));
}

TEST_CASE("an editor's mistakes with keys are told before anything is sent") {
    PublishedFiles files;
    issue(files, 7, "一", 1);
    rotate(files, 1, 2);
    issue(files, 8, "二", 2);
    const auto before = files;
    const auto own = publication_of_text(feed_text_of(9, "三"));
    SECTION("the retired key") {
        const auto key = test_key(1);
        const auto done = publish_to(files, own, &key);
        REQUIRE_FALSE(done);
        CHECK_THAT(done.error().what.en, ContainsSubstring("newest root.1.json"));
    }
    SECTION("no key at all") {
        const auto done = publish_to(files, own, nullptr);
        REQUIRE_FALSE(done);
        CHECK_THAT(done.error().what.en, ContainsSubstring("--key"));
    }
    SECTION("a change by the retired key") {
        MemoryTarget target{files};
        CHECK_FALSE(put_next_root(target, test_key(1), test_key(3), {public_key(3)}));
    }
    CHECK(files == before);
}

TEST_CASE("a server with a page for every address is not asked for root after root") {
    PublishedFiles files;
    issue(files, 8, "二", 2);
    files["root.1.json"] = "<html>";
    TestScreen screen{files, {public_key(1)}};
    CHECK_FALSE(screen.poll());
    CHECK(screen.raw->asked.size() == 3);
}
