// SPDX-License-Identifier: MIT
// National mourning: every page is grey while it holds, and in colour before and after.
#include "layouts/greyscale.h"
#include "tests/layouts/contrast.h"
#include "tests/layouts/demo_board.h"
#include "tests/layouts/half_and_half.h"

#include <set>

using namespace board;

namespace {

constexpr std::chrono::minutes china{480};

bool is_grey(std::uint32_t pixel) {
    return (pixel >> 16 & 0xFF) == (pixel & 0xFF) && (pixel >> 8 & 0xFF) == (pixel & 0xFF);
}

std::size_t coloured(const Picture& picture) {
    const auto pixels = picture.pixels();
    return static_cast<std::size_t>(
        std::count_if(pixels.begin(), pixels.end(), [](auto pixel) { return !is_grey(pixel); }));
}

// A wall of flags and a photograph, while `mood` holds.
Feed feed_with(const std::string& mood) {
    return feed_from(R"({"format": "board-feed/1", "channel": "test", "sequence": 1,
        "issued": "2026-12-01T08:00:00+08:00", "organization": {"name": "江海供电局"},
        "branches": [{"id": "a", "name": "甲支部"}, {"id": "b", "name": "乙支部"}],
        "assets": {"photo": {"path": "photo.jpg"}}, )" +
                     mood + R"("items": [
          {"id": "wall", "kind": "flags", "title": "十一月督查挂旗", "results": [
            {"branch": "a", "check": "self", "flag": "red"},
            {"branch": "b", "check": "self", "flag": "yellow"}]},
          {"id": "photo", "kind": "gallery", "title": "清风书画展",
           "pictures": [{"asset": "photo", "title": "清莲"}]}]})");
}

std::vector<Frame> frames_at(Composer& composer, const Feed& feed, const Item& item,
                             const std::string& theme, WallTime now) {
    auto screen = ScreenProfile::of(Position::hall, feed, {Px{960}, Px{540}});
    screen.theme = theme;
    const HalfAndHalf rasters;
    auto frames = composer.compose(feed, item, screen, {now, 1, 2, {"今日有字幕"}}, rasters);
    if (!frames) FAIL(frames.error().what.en);
    return std::move(frames).take();
}

const Ticker* ticker_of(const Frame& frame) {
    for (const FrameElement& element : frame.elements)
        if (const auto* ticker = std::get_if<Ticker>(&element)) return ticker;
    return nullptr;
}

} // namespace

TEST_CASE("a grey is as bright as its colour") {
    std::set<Colour> greys;
    for (unsigned red = 0; red < 256; red += 15)
        for (unsigned green = 0; green < 256; green += 15)
            for (unsigned blue = 0; blue < 256; blue += 15) {
                const Colour colour = 0xFF000000u | red << 16 | green << 8 | blue;
                const Colour grey = grey_of(colour);
                greys.insert(grey);
                INFO(std::hex << colour << " became " << grey);
                REQUIRE(is_grey(grey));
                // As near as eight bits come.
                REQUIRE(contrast(colour, grey) < 1.012);
            }
    CHECK(greys.size() > 200);
    CHECK(grey_of(0xFFFFFFFF) == 0xFFFFFFFF);
    CHECK(grey_of(0x80000000) == 0x80000000);
}

TEST_CASE("pixels become the greys of their colours") {
    std::vector<std::uint32_t> pixels{0xFFC01F2E, 0xFFC01F2E, 0xFF24594A, 0xFFC01F2E, 0xFF000000};
    const auto colours = pixels;
    make_grey(pixels);
    for (std::size_t i = 0; i < pixels.size(); ++i) CHECK(pixels[i] == grey_of(colours[i]));
}

TEST_CASE("a page is grey from the mood's beginning to its end") {
    struct Row {
        const char *mood, *now;
        bool grey;
    };
    const char* day =
        R"("mood": {"greyscale": true, "from": "2026-12-13", "until": "2026-12-13"},)";
    const char* hours = R"("mood": {"greyscale": true, "from": "2026-12-13T10:00:00+08:00",
                                    "until": "2026-12-13T10:03:00+08:00"},)";
    const Row row = GENERATE_COPY(
        Row{"", "2026-12-13T10:00:00+08:00", false},
        Row{R"("mood": {"greyscale": false},)", "2026-12-13T10:00:00+08:00", false},
        Row{R"("mood": {"greyscale": true},)", "2026-12-13T10:00:00+08:00", true},
        Row{day, "2026-12-12T23:59:59+08:00", false}, Row{day, "2026-12-13T00:00:00+08:00", true},
        Row{day, "2026-12-12T16:00:00Z", true}, Row{day, "2026-12-13T23:59:59+08:00", true},
        Row{day, "2026-12-14T00:00:00+08:00", false},
        Row{hours, "2026-12-13T09:59:59+08:00", false},
        Row{hours, "2026-12-13T10:00:00+08:00", true},
        Row{hours, "2026-12-13T10:02:59+08:00", true},
        Row{hours, "2026-12-13T10:03:00+08:00", false},
        // A board that does not know the day is in colour.
        Row{day, "1970-01-01T00:00:00Z", false});
    INFO(row.mood << " at " << row.now);
    static Composer composer = test_composer();
    const Feed feed = feed_with(row.mood);
    const auto frames =
        frames_at(composer, feed, feed.items.front(), "lotus", *parse_time(row.now, china));
    CHECK(frames.front().greyscale == row.grey);
    const bool said = frame_as_text(frames.front()).find("greyscale") != std::string::npos;
    CHECK(said == row.grey);
    REQUIRE(ticker_of(frames.front()) != nullptr);
    CHECK(ticker_of(frames.front())->greyscale == row.grey);
}

TEST_CASE("flags, photographs, text and ticker of every theme turn grey") {
    Composer composer = test_composer();
    const Feed feed = feed_with(R"("mood": {"greyscale": true, "from": "2026-12-13",
                                            "until": "2026-12-13"},)");
    const WallTime before = *parse_time("2026-12-12", china),
                   during = *parse_time("2026-12-13", china);
    const HalfAndHalf rasters;
    int themes = 0;
    for (const auto& entry : std::filesystem::directory_iterator{TEST_SOURCE "/layouts/themes"}) {
        ++themes;
        for (const Item& item : feed.items) {
            INFO(entry.path().stem() << ", " << item.id);
            const std::string theme = entry.path().stem();
            const Frame coloured_frame = frames_at(composer, feed, item, theme, before).front();
            const Frame grey_frame = frames_at(composer, feed, item, theme, during).front();
            const Picture in_colour = composer.paint(coloured_frame, rasters);
            const Picture in_grey = composer.paint(grey_frame, rasters);
            CHECK(coloured(in_colour) > 1000);
            CHECK(coloured(in_grey) == 0);
            CHECK(coloured(composer.ticker_strip(*ticker_of(grey_frame))) == 0);
        }
    }
    CHECK(themes >= 4);
}
