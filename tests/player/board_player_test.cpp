// SPDX-License-Identifier: MIT
#include "layouts/png.h"
#include "player/fingerprint.h"
#include "player/preparation.h"
#include "tests/catch.h"
#include "tests/player/running_player.h"
#include "tests/player/small_store.h"

#include <set>
#include <thread>

using namespace board;
using namespace std::chrono_literals;

namespace {

const std::vector<std::string> small_window{"--windowed", "640x360"};
const Size small{Px{640}, Px{360}};

std::vector<std::string> arguments(const SmallStore& store, std::vector<std::string> more) {
    more.insert(more.end(), {"--store", store.path()});
    return more;
}

std::string fingerprint(const Picture& picture) {
    Fingerprint print;
    print.add(picture.pixels());
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(print.value()));
    return text;
}

// What the composer makes, in each minute since `began`, of the item that stands alone in the
// store, as the screen's surface has it: some picture of these is on the screen.
std::set<std::string> composed(const SmallStore& store, const ScreenChoice& screen, WallTime began,
                               Preparation::Pictures pictures) {
    const Log log{stderr, "test"};
    Preparation preparation{
        {store.path(), screen, "", {TEST_SOURCE "/layouts"}, TEST_SOURCE "/fonts"}, log, pictures};
    preparation.refresh();
    std::set<std::string> prints;
    const auto now = SystemClock{}.wall();
    for (auto time = began;; time = std::min<WallTime>(time + 1min, now)) {
        prints.insert(fingerprint(*preparation.page_at(time, small).page()->picture));
        if (time == now) return prints;
    }
}

std::set<std::string> on_surface(const SmallStore& store, const ScreenChoice& screen,
                                 WallTime began) {
    return composed(store, screen, began, Preparation::Pictures::for_the_surface);
}

const SystemClock system_clock;

} // namespace

TEST_CASE("off screen, a rotation leaves every page as the composer paints it") {
    SmallStore store;
    store.publish({{"only", "廉洁从业，从每一件小事做起。"}});
    const auto out = store.file("pictures");
    const auto began = system_clock.wall();
    RunningPlayer player{
        arguments(store, {"--screen", "hall-1", "--offscreen", "--size", "640x360", "--out", out}),
        store.file("player"),
        {"DISPLAY", "WAYLAND_DISPLAY"}};
    CHECK(player.wait() == 0);
    CHECK(player.standard_output().find("001-only-1.png  only 1/1  3600.0 s") == 0);
    const auto pages = composed(store, {"hall-1"}, began, Preparation::Pictures::upright);
    CHECK(pages.count(fingerprint(read_png(out + "/001-only-1.png").take())) == 1);
}

TEST_CASE("off screen, an empty store leaves the notice card and says so") {
    SmallStore store;
    RunningPlayer player{arguments(store, {"--offscreen", "--out", store.file("pictures")}),
                         store.file("player")};
    CHECK(player.wait() == 1);
    CHECK(player.standard_output().find("尚无内容") != std::string::npos);
    const auto card = read_png(store.file("pictures/notice.png")).take();
    CHECK(card.size() == Size{Px{1920}, Px{1080}});
    std::set<std::uint32_t> colours{card.pixels().begin(), card.pixels().end()};
    CHECK(colours.size() > 50); // there are letters on it
}

TEST_CASE("on the stage stands the composer's picture, presented once a minute, until SIGTERM") {
    SmallStore store;
    store.publish({{"only", "甲"}});
    const auto began = system_clock.wall();
    RunningPlayer player{arguments(store, {"--position", "garden", "--windowed", "640x360"}),
                         store.file("player")};
    REQUIRE(player.shows("only"));
    std::this_thread::sleep_for(2500ms); // two looks at the store
    CHECK(player.end() == 0);
    const auto trace = player.trace();
    CHECK(trace.size() <= 2); // a minute may have begun
    CHECK(on_surface(store, {"garden-1"}, began).count(trace.back().fingerprint) == 1);
    CHECK(player.standard_error().find("player info first-content ms=") != std::string::npos);
}

TEST_CASE("an empty store shows the notice card, then the content as soon as it comes") {
    SmallStore store;
    RunningPlayer player{arguments(store, small_window), store.file("player")};
    REQUIRE(player.shows("notice"));
    store.publish({{"first", "甲"}});
    CHECK(player.shows("first"));
    CHECK(player.end() == 0);
}

TEST_CASE("a snapshot swapped while running fades in; nothing foreign is seen between") {
    SmallStore store;
    store.publish({{"old", "旧"}});
    const auto began = system_clock.wall();
    RunningPlayer player{arguments(store, {"--screen", "hall-1", "--windowed", "640x360"}),
                         store.file("player")};
    REQUIRE(player.shows("old"));
    store.publish({{"new", "新"}});
    REQUIRE(player.shows("new"));
    CHECK(player.end() == 0);
    const auto trace = player.trace();
    REQUIRE(trace.size() > 4);
    CHECK(trace.front().item == "old");
    CHECK(on_surface(store, {"hall-1"}, began).count(trace.back().fingerprint) == 1);
    const auto fade = std::ranges::find(trace, "new", &Present::item);
    for (auto present = fade; present != trace.end(); ++present) {
        CHECK(present->item == "new");
        if (present != fade) CHECK(present->weight >= std::prev(present)->weight);
    }
}

TEST_CASE("an edit of the item on the screen fades into its new form, and no other item comes") {
    // A length of the turn that does not end while this test runs.
    const auto today = std::chrono::system_clock::now().time_since_epoch() / 1s;
    const int turn = today % 3600 < 3480 ? 3600 : 3000;
    SmallStore store;
    store.publish({{"edited", "旧", turn}});
    RunningPlayer player{arguments(store, {"--screen", "hall-1", "--windowed", "640x360"}),
                         store.file("player")};
    REQUIRE(player.shows("edited"));
    const auto old = player.trace().back().fingerprint;
    // By the clock alone, another item would be on for all but a second of three hours.
    store.publish({{"x", "甲"}, {"y", "乙"}, {"z", "丙"}, {"edited", "新", 1}});
    std::this_thread::sleep_for(4s); // two looks at the store and the fade
    CHECK(player.end() == 0);
    const auto trace = player.trace();
    REQUIRE(trace.size() > 2);
    for (const auto& present : trace) CHECK(present.item == "edited");
    CHECK(trace.back().weight == 256);
    CHECK(trace.back().fingerprint != old);
}

TEST_CASE("a broken current leaves the picture, and at the start the previous one is shown") {
    SmallStore store;
    store.publish({{"first", "甲"}});
    store.publish({{"second", "乙"}});
    {
        RunningPlayer player{arguments(store, small_window), store.file("player")};
        REQUIRE(player.shows("second"));
        store.break_current();
        std::this_thread::sleep_for(2500ms);
        CHECK(player.trace().back().item != "notice");
        CHECK(player.end() == 0);
    }
    RunningPlayer player{arguments(store, small_window), store.file("again")};
    CHECK(player.shows("first"));
    CHECK(player.end() == 0);
}

TEST_CASE("a screen that hangs turned shows its page turned, by the options") {
    SmallStore store;
    store.publish({{"only", "甲"}});
    const auto degrees = GENERATE(90, 180, 270);
    const auto began = system_clock.wall();
    RunningPlayer player{arguments(store, {"--screen", "hall-1", "--windowed", "640x360",
                                           "--rotate", std::to_string(degrees)}),
                         store.file("player")};
    REQUIRE(player.shows("only"));
    CHECK(player.end() == 0);
    const ScreenChoice turned{"hall-1", std::nullopt, rotate_of(degrees)};
    CHECK(on_surface(store, turned, began).count(player.trace().back().fingerprint) == 1);
}

TEST_CASE("pages turn by themselves") {
    SmallStore store;
    store.publish({{"a", "甲", 1}, {"b", "乙", 1}});
    RunningPlayer player{arguments(store, small_window), store.file("player")};
    for (int turn = 0; turn < 2; ++turn) {
        CHECK(player.shows("a"));
        CHECK(player.shows("b"));
    }
    CHECK(player.end() == 0);
}

TEST_CASE("a screen that the feed does not know says which there are") {
    SmallStore store;
    store.publish({{"a", "甲"}});
    RunningPlayer player{arguments(store, {"--screen", "cellar", "--windowed", "640x360"}),
                         store.file("player")};
    CHECK(player.shows("notice"));
    CHECK(player.end() == 0);
    CHECK(player.standard_error().find("hall-1, garden-1, team-1") != std::string::npos);
}

TEST_CASE("without a display it says what to do and ends with 3") {
    SmallStore store;
    RunningPlayer player{arguments(store, {}),
                         store.file("player"),
                         {"SDL_VIDEODRIVER=x11", "DISPLAY", "WAYLAND_DISPLAY"}};
    CHECK(player.wait() == 3);
    CHECK(player.standard_error().find("--offscreen --out 文件夹") != std::string::npos);
    CHECK(player.standard_error().find("there is no display") != std::string::npos);
}

TEST_CASE("off screen, a screen that the feed does not know ends with 2 and says which there are") {
    SmallStore store;
    store.publish({{"a", "甲"}});
    RunningPlayer player{
        arguments(store, {"--screen", "cellar", "--offscreen", "--out", store.file("pictures")}),
        store.file("player")};
    CHECK(player.wait() == 2);
    CHECK(player.standard_error().find("现有：hall-1、garden-1、team-1") != std::string::npos);
}

TEST_CASE("without fonts it ends with 3 off screen, and on the stage shows a card in any font") {
    SmallStore store;
    store.publish({{"a", "甲"}});
    const std::vector<std::string> fonts{"--fonts", store.file("nowhere")};
    auto more = fonts;
    more.insert(more.end(), {"--offscreen", "--out", store.file("pictures")});
    RunningPlayer off{arguments(store, more), store.file("off")};
    CHECK(off.wait() == 3);
    CHECK(off.standard_error().find("fonts.json") != std::string::npos);
    more = fonts;
    more.insert(more.end(), small_window.begin(), small_window.end());
    RunningPlayer player{arguments(store, more), store.file("player")};
    CHECK(player.shows("notice"));
    CHECK(player.end() == 0);
    CHECK(player.standard_error().find("notice-card-without-text") == std::string::npos);
}

TEST_CASE("wrong usage ends with 2 and says what is right") {
    SmallStore store;
    RunningPlayer theme{arguments(store, {"--theme", "blue"}), store.file("theme")};
    CHECK(theme.wait() == 2);
    CHECK(theme.standard_error().find("没有主题“blue”；现有：") == 0);
    CHECK(theme.standard_error().find("lotus") != std::string::npos);
    RunningPlayer tiny{arguments(store, {"--windowed", "64x64"}), store.file("tiny")};
    CHECK(tiny.wait() == 2);
    RunningPlayer player{arguments(store, {"--position", "kitchen"}), store.file("player")};
    CHECK(player.wait() == 2);
    CHECK(player.standard_error().find("有这些阵地：hall garden team") != std::string::npos);
    RunningPlayer askew{arguments(store, {"--rotate", "45"}), store.file("askew")};
    CHECK(askew.wait() == 2);
    RunningPlayer frantic{arguments(store, {"--motion", "frantic"}), store.file("frantic")};
    CHECK(frantic.wait() == 2);
    RunningPlayer other{arguments(store, {"--windowed", "wide"}), store.file("other")};
    CHECK(other.wait() == 2);
}
