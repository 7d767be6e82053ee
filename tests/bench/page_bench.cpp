// SPDX-License-Identifier: MIT
#include "content-sync/kind.h"
#include "tests/bench/demo_feed.h"
#include "tests/bench/drawn_rasters.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

namespace board {
namespace {

constexpr Size full_hd{Px{1920}, Px{1080}};

struct Page {
    const char* item;
    Position position;
};
constexpr Page pages[] = {
    {"ex-lotus", Position::hall},
    {"flags-2026-11", Position::garden},
    {"neg-supply", Position::team},
    {"art-year-end", Position::garden},
};

Composer open_composer() {
    auto composer = Composer::open({BENCH_SOURCE "/layouts"}, BENCH_SOURCE "/fonts");
    if (!composer) std::abort();
    return std::move(composer).take();
}

// Faces, templates and themes from files that are in the page cache.
void open(benchmark::State& state) {
    for (auto _ : state) {
        auto composer = open_composer();
        benchmark::DoNotOptimize(composer);
    }
}
BENCHMARK(open)->Unit(benchmark::kMillisecond);

// Item to frames, all pages of it; glyph caches warm, as in a player that has run for a minute.
void compose(benchmark::State& state) {
    const Page& page = pages[state.range(0)];
    const Feed feed = demo_feed();
    const DrawnRasters rasters;
    const auto screen = ScreenProfile::of(page.position, feed, full_hd);
    auto composer = open_composer();
    for (auto _ : state) {
        auto frames = composer.compose(feed, *feed.item(page.item), screen, Moment{}, rasters);
        if (!frames) state.SkipWithError("the item cannot be composed");
        benchmark::DoNotOptimize(frames);
    }
    state.SetLabel(page.item);
}
BENCHMARK(compose)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);

// A frame to its 1920 × 1080 pixels.
void paint(benchmark::State& state) {
    const Page& page = pages[state.range(0)];
    const Feed feed = demo_feed();
    const DrawnRasters rasters;
    const auto screen = ScreenProfile::of(page.position, feed, full_hd);
    auto composer = open_composer();
    const auto frames = composer.compose(feed, *feed.item(page.item), screen, Moment{}, rasters);
    if (!frames) return state.SkipWithError("the item cannot be composed");
    for (auto _ : state) {
        auto picture = composer.paint(frames->front(), rasters);
        benchmark::DoNotOptimize(picture);
    }
    state.SetLabel(page.item);
}
BENCHMARK(paint)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);

// Every page of the demo as the player makes it: its item composed anew, the page painted; caches
// warm. Counters: the median page, the longest, and how many there are.
void demo(benchmark::State& state) {
    using clock = std::chrono::steady_clock;
    const Size size{Px{static_cast<int>(state.range(0))}, Px{static_cast<int>(state.range(1))}};
    const Feed feed = demo_feed();
    const DrawnRasters rasters;
    auto composer = open_composer();
    const auto pass = [&](std::vector<double>& pages) {
        for (const Position position : {Position::hall, Position::garden, Position::team}) {
            const auto screen = ScreenProfile::of(position, feed, size);
            for (const Item& item : feed.items) {
                if (item.kind == "ticker") continue; // no page of its own
                std::size_t count = 1;
                for (std::size_t page = 0; page < count; ++page) {
                    const auto begun = clock::now();
                    const auto frames = composer.compose(feed, item, screen,
                                                         Moment{feed.issued, 1, 9, {}}, rasters);
                    if (!frames) return state.SkipWithError("an item cannot be composed");
                    count = frames->size();
                    benchmark::DoNotOptimize(composer.paint((*frames)[page], rasters));
                    const std::chrono::duration<double, std::milli> spent = clock::now() - begun;
                    pages.push_back(spent.count());
                }
            }
        }
    };
    std::vector<double> warming, pages;
    pass(warming);
    for (auto _ : state) pass(pages);
    std::sort(pages.begin(), pages.end());
    if (pages.empty()) return;
    state.counters["median_ms"] = pages[pages.size() / 2];
    state.counters["longest_ms"] = pages.back();
    state.counters["pages"] = static_cast<double>(warming.size());
}
BENCHMARK(demo)
    ->Args({1920, 1080})
    ->Args({3840, 2160})
    ->Iterations(2)
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace board
