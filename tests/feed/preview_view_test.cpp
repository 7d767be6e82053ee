// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_view.h"
#include "content-sync/feed_reader.h"
#include "tests/catch.h"

#include <algorithm>
#include <set>

using namespace board;

namespace {

Feed feed_of_two() {
    auto reading = read_feed(R"({"format":"board-feed/1","channel":"jianghai","sequence":7,
        "issued":"2026-11-23T08:00:00+08:00", "items":[{"id":"a","kind":"article","title":"一","text":"二。"}], "screens":[
        {"id":"hall-1","position":"hall","theme":"red","diagonal_inches":65},
        {"id":"hall-2","position":"hall","theme":"plaid"}]})");
    REQUIRE(reading.feed);
    return std::move(*reading.feed);
}

std::vector<PreviewView> views(const PreviewOptions& options) {
    const LayoutFolders layouts{TEST_SOURCE "/layouts"};
    auto views = preview_views(options, feed_of_two(), layouts);
    REQUIRE(views);
    return std::move(views).take();
}

} // namespace

TEST_CASE("one screen is one view, as the feed has it") {
    PreviewOptions options;
    options.screen.position = Position::hall;
    auto one = views(options);
    REQUIRE(one.size() == 1);
    CHECK(one[0].name == "hall-landscape-1920x1080-red");
    CHECK(one[0].profile.screen == "hall-1");
    CHECK(one[0].profile.diagonal_inches == 65);
    options.screen = {"hall-2", std::nullopt};
    options.size = {Px{1080}, Px{1920}};
    options.diagonal_inches = 32;
    one = views(options);
    REQUIRE(one.size() == 1);
    CHECK(one[0].name == "hall-2-portrait-1080x1920-lotus"); // there is no theme "plaid"
    CHECK(one[0].profile.diagonal_inches == 32);
    options.screen.id = "hall-9";
    CHECK_FALSE(preview_views(options, feed_of_two(), {TEST_SOURCE "/layouts"}));
}

TEST_CASE("all views are of every position, size and theme, and their names sort") {
    PreviewOptions options;
    options.all = true;
    const auto all = views(options);
    const auto themes = LayoutFolders{TEST_SOURCE "/layouts"}.names("themes")->size();
    CHECK(all.size() == 3 * 5 * themes);
    std::set<std::string> names;
    for (const PreviewView& view : all) names.insert(view.name);
    CHECK(names.size() == all.size());
    CHECK(std::is_sorted(all.begin(), all.end(), [](const PreviewView& a, const PreviewView& b) {
        return a.name < b.name;
    }));
    for (const PreviewView& view : all) {
        if (view.profile.size != Size{Px{1024}, Px{600}}) continue;
        CHECK(view.profile.diagonal_inches == 10.1);
        CHECK(view.profile.distance_metres == 0.7);
    }
}

TEST_CASE("what is named is not varied") {
    PreviewOptions options;
    options.all = true;
    options.screen.position = Position::team;
    options.theme = "red";
    CHECK(views(options).size() == 5);
    options.size = {Px{1280}, Px{720}};
    REQUIRE(views(options).size() == 1);
    CHECK(views(options)[0].name == "team-landscape-1280x720-red");
}
