// SPDX-License-Identifier: MIT
#include "tests/bench/demo_feed.h"
#include "tests/bench/drawn_rasters.h"

#include <benchmark/benchmark.h>

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
    auto composer = Composer::open(BENCH_SOURCE "/layouts", BENCH_SOURCE "/fonts");
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

} // namespace
} // namespace board
