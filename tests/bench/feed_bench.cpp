// SPDX-License-Identifier: MIT
#include "tests/bench/demo_feed.h"

#include <benchmark/benchmark.h>

namespace board {
namespace {

void parse_json(benchmark::State& state) {
    const std::string text = demo_text();
    for (auto _ : state) {
        auto document = JsonDocument::parse(text);
        benchmark::DoNotOptimize(document);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(parse_json)->Unit(benchmark::kMillisecond);

// Parsing, schema, checks: what the player does with a snapshot before its first page.
void read_feed(benchmark::State& state) {
    const std::string text = demo_text();
    for (auto _ : state) {
        auto reading = board::read_feed(text);
        benchmark::DoNotOptimize(reading);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_feed)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace board
