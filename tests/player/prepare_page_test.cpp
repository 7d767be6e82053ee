// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "player/preparation.h"
#include "player/turned.h"
#include "tests/catch.h"
#include "tests/player/small_store.h"

#include <algorithm>

using namespace board;
using namespace std::chrono_literals;

namespace {

const Size size{Px{640}, Px{360}};
const WallTime noon{1'795'000'020s}; // a whole minute
const Log quiet{std::fopen("/dev/null", "w"), "test"};
const auto for_the_surface = Preparation::Pictures::for_the_surface;

const std::string article =
    R"({"id":"a","kind":"article","title":"标题","text":"从每一件小事做起。","show":{"seconds":3600}})";
const std::string ticker =
    R"(,{"id":"t","kind":"ticker","title":"提醒","text":"年底慰问不收回礼：当场退，退不掉的三日内登记上交"})"
    R"(,{"id":"u","kind":"ticker","title":"周知","text":"请各支部提前十分钟入场"})";

PreparationOptions options_for(const SmallStore& store, const std::string& screen,
                               std::optional<Rotate> rotate = {},
                               std::optional<Motion> motion = {}) {
    return {store.path(),
            {screen, std::nullopt, rotate, motion},
            "",
            {TEST_SOURCE "/layouts"},
            TEST_SOURCE "/fonts"};
}

Preparation opened(PreparationOptions options, Preparation::Pictures pictures = for_the_surface) {
    Preparation preparation{std::move(options), quiet, pictures};
    preparation.refresh();
    return preparation;
}

bool same(const Picture& a, const Picture& b) {
    return a.size() == b.size() && std::ranges::equal(a.pixels(), b.pixels());
}

const Ticker& ticker_of(const PageTurn& turn) {
    const auto found = std::ranges::find_if(turn.frame->elements, [](const auto& element) {
        return std::holds_alternative<Ticker>(element);
    });
    REQUIRE(found != turn.frame->elements.end());
    return std::get<Ticker>(*found);
}

const Rotate all[] = {Rotate::by_0, Rotate::by_90, Rotate::by_180, Rotate::by_270};

} // namespace

TEST_CASE("a minute on, a page is patched where its clock is, however the screen hangs") {
    SmallStore store;
    store.publish_items(article);
    for (const auto rotate : all) {
        auto preparation = opened(options_for(store, "garden-1", rotate));
        auto page = preparation.page_at(noon, size);
        REQUIRE(page.page());
        const auto& turn = page.page()->turn;
        CHECK(turn.changes == noon + 1min);
        const auto patch = preparation.patch(turn, noon + 1min, size);
        REQUIRE(patch);
        REQUIRE(patch->picture);
        CHECK(patch->turn.changes == noon + 2min);
        CHECK(patch->box.width * patch->box.height.value < size.width * (size.height.value / 8));
        auto& picture = *page.page()->picture;
        put_turned(picture, *patch->picture, patch->box, Rotate::by_0);
        const auto later = preparation.page_at(noon + 1min, size);
        CHECK(same(picture, *later.page()->picture));
        const auto again = preparation.patch(patch->turn, noon + 1min + 1s, size);
        REQUIRE(again);
        CHECK_FALSE(again->picture); // the same is no news
    }
}

TEST_CASE("after another snapshot, another playlist or another size a page is not patched") {
    SmallStore store;
    store.publish_items(article);
    auto preparation = opened(options_for(store, "garden-1"));
    const auto turn = preparation.page_at(noon, size).page()->turn;
    CHECK_FALSE(preparation.patch(turn, noon + 1min, {Px{800}, Px{360}}));
    CHECK_FALSE(preparation.patch(turn, noon + 48h, size)); // the day has changed
    store.publish_items(article + ticker);
    preparation.refresh();
    CHECK_FALSE(preparation.patch(turn, noon + 1min, size));
}

TEST_CASE("pages for a screen that hangs turned are composed for what people see, then turned") {
    SmallStore store;
    store.publish_items(article + ticker);
    for (const auto rotate : all) {
        auto upright = opened(options_for(store, "garden-1", rotate, Motion::still),
                              Preparation::Pictures::upright);
        auto surface = opened(options_for(store, "garden-1", rotate, Motion::still));
        const auto seen = upright.page_at(noon, size), shown = surface.page_at(noon, size);
        CHECK(seen.page()->picture->size() == turned(size, rotate));
        CHECK(shown.page()->picture->size() == size);
        CHECK(same(*shown.page()->picture, turned(*seen.page()->picture, rotate)));
    }
}

TEST_CASE("the feed says how a screen hangs and moves, and the options outrank it") {
    SmallStore store;
    store.publish_feed(
        R"({"format":"board-feed/1","channel":"c","sequence":1,"issued":"2026-01-01T00:00:00+08:00",)"
        R"("screens":[{"id":"s","position":"hall","rotate":270,"motion":"still"}],"items":[)" +
        article + "]}");
    auto by_feed = opened(options_for(store, "s"));
    const auto page = by_feed.page_at(noon, size);
    CHECK(page.screen.rotate == Rotate::by_270);
    CHECK(page.screen.motion == Motion::still);
    CHECK(page.page()->live.rotate == Rotate::by_270);
    auto by_options = opened(options_for(store, "s", Rotate::by_0, Motion::full));
    CHECK(by_options.page_at(noon, size).screen.rotate == Rotate::by_0);
    CHECK(by_options.page_at(noon, size).screen.motion == Motion::full);
}

TEST_CASE("the ticker runs, or stands in parts: told to, or where the machine cannot keep it up") {
    SmallStore store;
    store.publish_items(article + ticker);
    auto moving = opened(options_for(store, "hall-1"));
    const auto page = moving.page_at(noon, size);
    REQUIRE(page.page()->live.ticker);
    CHECK(page.page()->turn.changes == noon + 1min);
    // The next page has the same band: it is not painted again.
    CHECK(moving.page_at(noon + 5s, size).page()->live.ticker == page.page()->live.ticker);
    moving.hold_ticker();
    CHECK_FALSE(moving.page_at(noon, size).page()->live.ticker);

    auto still = opened(options_for(store, "hall-1", {}, Motion::still));
    auto turn = still.page_at(noon, size).page()->turn;
    CHECK_FALSE(still.page_at(noon, size).page()->live.ticker);
    std::vector<std::size_t> parts;
    for (auto now = noon; now < noon + 1min; now = *turn.changes) {
        const auto patch = still.patch(turn, now, size);
        REQUIRE(patch);
        turn = patch->turn;
        REQUIRE(*turn.changes > now);
        if (parts.empty() || parts.back() != ticker_of(turn).part)
            parts.push_back(ticker_of(turn).part);
    }
    CHECK(parts.size() > 2);
    CHECK(ticker_of(turn).parts.size() >= 2);
}

TEST_CASE("a page without ticker and flags has nothing that moves") {
    SmallStore store;
    store.publish_items(article);
    auto preparation = opened(options_for(store, "hall-1"));
    const auto page = preparation.page_at(noon, size);
    CHECK_FALSE(page.page()->live.ticker);
    CHECK(page.page()->live.flags.empty());
}

TEST_CASE("flags stir in gardens, and at a team's board only when it is told to move") {
    SmallStore store;
    store.publish_items(
        R"({"id":"f","kind":"flags","title":"督查挂旗","period":"2026-11","results":[)"
        R"({"branch":"b","check":"self","flag":"red"}],"legend":[],"show":{"positions":["garden","team"]}})",
        R"("branches":[{"id":"b","name":"输电所党支部"}],)");
    const auto stirs = [&](const char* screen, std::optional<Motion> motion) {
        auto preparation = opened(options_for(store, screen, {}, motion));
        const auto page = preparation.page_at(noon, size);
        REQUIRE(page.page());
        return !page.page()->live.flags.empty();
    };
    CHECK(stirs("garden-1", {}));
    CHECK_FALSE(stirs("garden-1", Motion::still));
    CHECK_FALSE(stirs("team-1", {}));
    CHECK(stirs("team-1", Motion::full));
}

TEST_CASE("pages know their turn in the rotation, after an edit too") {
    SmallStore store;
    store.publish({{"a", "甲", 10}, {"b", "乙", 10}, {"c", "丙", 10}});
    auto preparation = opened(options_for(store, "hall-1"));
    const auto slot = preparation.page_beside(Slot{}, 1, noon, size).page()->turn.slot;
    REQUIRE(slot.item == "b");
    const auto turn = preparation.page_again(slot, noon, size).page()->turn;
    CHECK(turn.moment.turn == 2);
    CHECK(turn.moment.turns == 3);
    CHECK(preparation.patch(turn, noon + 1min, size)->turn.moment.turn == 2);
    store.publish({{"z", "丁", 10}, {"a", "甲", 10}, {"b", "乙", 10}, {"c", "丙", 10}});
    preparation.refresh();
    const auto edited = preparation.page_again(slot, noon, size).page()->turn;
    CHECK(edited.moment.turn == 3);
    CHECK(edited.moment.turns == 4);
}
