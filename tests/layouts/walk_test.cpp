// SPDX-License-Identifier: MIT
#include "tests/layouts/demo_board.h"
#include "tests/layouts/frame_laws.h"
#include "tests/layouts/stress_item.h"

#include <cstdlib>
#include <map>

using namespace board;

namespace {

// Where boards hang, and in between.
struct Shown {
    const char* name;
    Size size;
    double inches, metres;
};
const std::vector<Shown> screens{
    {"720p", {Px{1280}, Px{720}}, 43, 2.5},       {"1080p", {Px{1920}, Px{1080}}, 55, 4},
    {"4K", {Px{3840}, Px{2160}}, 75, 4},          {"portrait", {Px{1080}, Px{1920}}, 55, 3},
    {"portrait 4K", {Px{2160}, Px{3840}}, 55, 3}, {"bar", {Px{3840}, Px{1080}}, 98, 4},
    {"small", {Px{1024}, Px{600}}, 10.1, 0.7}};

const std::vector<Stress> stresses{{12, 4, 60, 1},  {2, 1, 12, 0},   {12, 7, 200, 0},
                                   {40, 2, 60, 10}, {80, 60, 60, 1}, {12, 60, 24, 3},
                                   {80, 1, 600, 1}, {40, 7, 1500, 2}};

// Pictures of the most awkward shapes: a ribbon, a mast, a stamp, a common one.
struct AwkwardPictures : RasterSource {
    std::optional<Size> raster_size(std::string_view asset) const override {
        if (asset == "p0") return Size{Px{1600}, Px{1200}};
        if (asset == "p1") return Size{Px{6000}, Px{300}};
        if (asset == "p2") return Size{Px{200}, Px{4000}};
        if (asset == "p3") return Size{Px{40}, Px{40}};
        return std::nullopt;
    }
    Result<Raster> raster(std::string_view) const override {
        return Error{Fault::missing, {"没有", "none"}};
    }
};

ScreenProfile profile_of(const Feed& feed, Position position, const Shown& shown,
                         const std::string& theme) {
    Screen screen = *feed.screen(position_name(position));
    screen.diagonal_inches = shown.inches;
    screen.distance_metres = shown.metres;
    screen.theme = theme;
    return ScreenProfile::of(screen, feed, shown.size);
}

struct Tally {
    std::size_t items = 0, pages = 0, plain = 0;
};

class Walk {
  public:
    // Keeps to every law, or says what is wrong.
    void visit(const std::string& kind, const Stress& stress, Position position, const Shown& shown,
               const std::string& theme) {
        const Feed& feed = feed_of(kind, stress);
        const auto screen = profile_of(feed, position, shown, theme);
        const WallTime now = feed.issued;
        INFO(kind << " in the " << position_name(position) << " on " << shown.name << ", "
                  << stress.shown() << ", theme " << screen.theme);
        const auto frames = composer_.compose(feed, feed.items.front(), screen,
                                              Moment{now, 3, 9, ticker}, AwkwardPictures{});
        if (!frames) FAIL(frames.error().what.en);
        const auto used = Theme::open(TEST_SOURCE "/layouts/themes", screen.theme);
        REQUIRE(used);
        Faults faults = page_faults(*frames);
        add(faults, loss_faults(*frames, feed.items.front()));
        for (const Frame& frame : *frames) {
            add(faults, geometry_faults(frame, screen));
            add(faults, contrast_faults(frame, *used));
        }
        std::string report;
        for (std::size_t i = 0; i < std::min<std::size_t>(faults.size(), 4); ++i)
            report += faults[i] + "\n";
        INFO(frames->front().template_name << " " << frames->size() << " pages; "
                                           << frames->front().overflow << "\n"
                                           << report);
        CHECK(faults.empty());
        tally.items += 1;
        tally.pages += frames->size();
        tally.plain += frames->front().overflow.empty() ? 0 : 1;
        overflow = frames->front().overflow;
    }

    // What runs below the pages.
    std::vector<std::string> ticker;
    Tally tally;
    std::string overflow; // of the item visited last, where its own template could not set it

  private:
    static void add(Faults& all, const Faults& more) {
        all.insert(all.end(), more.begin(), more.end());
    }

    const Feed& feed_of(const std::string& kind, const Stress& stress) {
        auto& feed = feeds_[kind + stress.shown()];
        if (!feed) feed = feed_from(stress_feed(kind, stress));
        return *feed;
    }

    Composer composer_ = test_composer();
    std::map<std::string, std::optional<Feed>> feeds_;
};

const std::vector<Position> positions{Position::hall, Position::garden, Position::team};

// BOARD_WALK=all goes everywhere; a quick run takes every ninth step.
bool everywhere() {
    const char* wanted = std::getenv("BOARD_WALK");
    return wanted != nullptr && std::string{wanted} == "all";
}

} // namespace

TEST_CASE("no page of any kind, place, screen and size of content cuts, overlaps or loses text",
          "[walk]") {
    Walk walk;
    walk.ticker = {"12 月 4 日 15:00，六层多功能厅举行宪法知识竞赛"};
    std::size_t step = 0;
    const std::size_t stride = everywhere() ? 1 : 9;
    for (const std::string& kind : page_kinds())
        for (const Position position : positions)
            for (const Shown& shown : screens)
                for (const Stress& stress : stresses)
                    if (step++ % stride == 0) walk.visit(kind, stress, position, shown, "");
    for (const std::string& kind : page_kinds())
        for (const Shown& shown : screens)
            walk.visit(kind, {12, 3, 60, 1, true}, positions[step++ % 3], shown, "");
    WARN(walk.tally.items << " items on " << walk.tally.pages << " pages, " << walk.tally.plain
                          << " items by the plain template");
}

TEST_CASE("text stands out in every theme, of every kind", "[walk]") {
    Walk walk;
    for (const std::string& kind : page_kinds())
        for (const char* theme : {"lotus", "red", "high-contrast"})
            walk.visit(kind, stresses.front(), Position::garden, screens[1], theme);
}

TEST_CASE("what boards usually hold is set by the template of its kind", "[walk]") {
    Walk walk;
    for (const std::string& kind : page_kinds())
        for (const Position position : positions)
            for (const Shown& shown : screens) {
                walk.visit(kind, stresses.front(), position, shown, "");
                INFO(kind << " in the " << position_name(position) << " on " << shown.name);
                CHECK(walk.overflow == "");
            }
}
