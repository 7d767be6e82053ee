// SPDX-License-Identifier: MIT
#include "player/preparation.h"
#include "player/prepare_worker.h"
#include "tests/catch.h"
#include "tests/player/small_store.h"

#include <algorithm>
#include <semaphore>

using namespace board;
using namespace std::chrono_literals;

namespace {

const Size size{Px{640}, Px{360}};
const WallTime noon{1'795'000'000s};
const Log quiet{std::fopen("/dev/null", "w"), "test"};

PreparationOptions options_for(const SmallStore& store, const std::string& screen) {
    return {
        store.path(), {screen, std::nullopt}, "", {TEST_SOURCE "/layouts"}, TEST_SOURCE "/fonts"};
}

std::string item_of(const Prepared& prepared) {
    return prepared.page() ? prepared.page()->turn.slot.item : "-";
}

} // namespace

TEST_CASE("an empty store is an absence, and content ends it") {
    SmallStore store;
    Preparation preparation{options_for(store, "hall-1"), quiet};
    CHECK(preparation.refresh() == Preparation::News::yes);
    CHECK(preparation.refresh() == Preparation::News::no);
    const auto before = preparation.page_at(noon, size);
    REQUIRE(before.absence());
    CHECK(before.absence()->why == Absence::Why::no_content);
    CHECK(before.screen.id == "hall-1");

    store.publish({{"first", "你好"}});
    CHECK(preparation.refresh() == Preparation::News::yes);
    const auto after = preparation.page_at(noon, size);
    REQUIRE(after.page());
    CHECK(after.page()->picture->size() == size);
    CHECK(item_of(after) == "first");
}

TEST_CASE("a new snapshot takes over, a broken one changes nothing") {
    SmallStore store;
    store.publish({{"first", "甲"}});
    Preparation preparation{options_for(store, "team-1"), quiet};
    preparation.refresh();
    CHECK(item_of(preparation.page_at(noon, size)) == "first");
    store.publish({{"second", "乙"}});
    CHECK(preparation.refresh() == Preparation::News::yes);
    CHECK(item_of(preparation.page_at(noon, size)) == "second");
    store.break_current();
    preparation.refresh();
    CHECK(preparation.page_at(noon, size).page());
}

TEST_CASE("the page on the screen takes its new form, or makes way when its item is gone") {
    SmallStore store;
    store.publish({{"first", "甲"}});
    Preparation preparation{options_for(store, "hall-1"), quiet};
    preparation.refresh();
    const auto before = preparation.page_at(noon, size);
    const auto slot = before.page()->turn.slot;
    store.publish({{"other", "丁", 3000}, {"first", "乙", 1}});
    preparation.refresh();
    const auto after = preparation.page_again(slot, noon, size);
    CHECK(item_of(after) == "first");
    CHECK(after.page()->turn.slot.begins == slot.begins);
    CHECK(after.page()->turn.slot.ends == slot.ends);
    CHECK_FALSE(
        std::ranges::equal(after.page()->picture->pixels(), before.page()->picture->pixels()));
    CHECK(item_of(preparation.page_beside(slot, 1, noon, size)) == "other");

    store.publish({{"other", "丁"}});
    preparation.refresh();
    CHECK(item_of(preparation.page_again(slot, noon, size)) == "other");
}

TEST_CASE("a screen that the feed does not know is told which there are") {
    SmallStore store;
    store.publish({{"first", "甲"}});
    Preparation preparation{options_for(store, "cellar"), quiet};
    preparation.refresh();
    const auto prepared = preparation.page_at(noon, size);
    REQUIRE(prepared.absence());
    CHECK(prepared.absence()->why == Absence::Why::unknown_screen);
    CHECK(prepared.absence()->what.en.find("hall-1, garden-1, team-1") != std::string::npos);
}

TEST_CASE("a theme that there is not gives way to the position's own") {
    SmallStore store;
    store.publish({{"first", "甲"}});
    auto options = options_for(store, "hall-1");
    Preparation plain{options, quiet};
    plain.refresh();
    options.theme = "plaid";
    Preparation mistyped{options, quiet};
    mistyped.refresh();
    const auto wanted = plain.page_at(noon, size), got = mistyped.page_at(noon, size);
    REQUIRE(got.page());
    CHECK(std::ranges::equal(got.page()->picture->pixels(), wanted.page()->picture->pixels()));
}

TEST_CASE("when items are there and none can be set, the reason is said") {
    SmallStore store;
    std::string endless;
    for (int i = 0; i < 6500; ++i) endless += "字\n\n";
    store.publish({{"first", endless}});
    Preparation preparation{options_for(store, "hall-1"), quiet};
    preparation.refresh();
    const auto prepared = preparation.page_at(noon, size);
    REQUIRE(prepared.absence());
    CHECK(prepared.absence()->why == Absence::Why::unreadable);
    CHECK(prepared.absence()->what.en.find("first") != std::string::npos);
}

TEST_CASE("missing layouts are said, not shown as black") {
    SmallStore store;
    store.publish({{"first", "甲"}});
    auto options = options_for(store, "hall-1");
    options.layouts.house = store.file("nowhere");
    Preparation preparation{options, quiet};
    preparation.refresh();
    const auto prepared = preparation.page_at(noon, size);
    REQUIRE(prepared.absence());
    CHECK(prepared.absence()->why == Absence::Why::no_layout);
}

TEST_CASE("two boards with the same snapshot and clock show the same page") {
    SmallStore store;
    store.publish({{"a", "甲", 7}, {"b", "乙", 11}, {"c", "丙", 13}});
    Preparation one{options_for(store, "hall-1"), quiet},
        other{options_for(store, "hall-1"), quiet};
    one.refresh();
    other.refresh();
    one.page_at(noon - 3h, size); // it has been running for long
    for (int second = 0; second < 62; second += 5) {
        const auto here = one.page_at(noon + std::chrono::seconds{second}, size);
        const auto there = other.page_at(noon + std::chrono::seconds{second}, size);
        CHECK(item_of(here) == item_of(there));
        CHECK(here.page()->turn.slot.ends == there.page()->turn.slot.ends);
    }
}

TEST_CASE("the worker answers the newest ask and tells of a changed store") {
    SmallStore store;
    store.publish({{"first", "甲"}});
    std::counting_semaphore<> rings{0};
    PrepareWorker worker{options_for(store, "hall-1"), quiet, [&rings] { rings.release(); }};
    worker.ask({1, size, Ask::At{noon}});
    worker.ask({2, size, Ask::At{noon}});
    std::optional<Answer> answer;
    while (!answer || answer->number != 2) {
        REQUIRE(rings.try_acquire_for(20s));
        if (auto next = worker.take_answer()) answer = std::move(next);
    }
    CHECK(item_of(std::get<Prepared>(answer->content)) == "first");
    CHECK_FALSE(worker.take_change());

    store.publish({{"second", "乙"}});
    do REQUIRE(rings.try_acquire_for(20s));
    while (!worker.take_change());
    CHECK_FALSE(worker.take_change());
    worker.ask({3, size, Ask::At{noon}});
    REQUIRE(rings.try_acquire_for(20s));
    CHECK(item_of(std::get<Prepared>(worker.take_answer()->content)) == "second");
}
