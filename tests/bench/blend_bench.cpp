// SPDX-License-Identifier: MIT
#include "player/blend.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace board {
namespace {

// One step of a cross-fade; the argument is the picture's width at 16:9.
void blend(benchmark::State& state) {
    const auto pixels = static_cast<std::size_t>(state.range(0) * state.range(0) * 9 / 16);
    const std::vector<std::uint32_t> from(pixels, 0xff102030u), to(pixels, 0xfff0e0d0u);
    std::vector<std::uint32_t> target(pixels);
    BlendWeight weight = 0;
    for (auto _ : state) {
        weight = static_cast<BlendWeight>(weight % (full_weight - 1) + 1);
        board::blend(target, from, to, weight);
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(pixels * 12));
}
BENCHMARK(blend)->Arg(1920)->Arg(3840)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace board
