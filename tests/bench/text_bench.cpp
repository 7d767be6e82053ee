// SPDX-License-Identifier: MIT
#include "fonts/paragraph.h"
#include "layouts/canvas.h"
#include "layouts/paint_text.h"
#include "tests/bench/text_sample.h"

#include <benchmark/benchmark.h>

namespace board {
namespace {

Typesetter open_typesetter() {
    auto faces = FaceLibrary::open(BENCH_SOURCE "/fonts");
    auto words = Words::open(BENCH_SOURCE "/fonts");
    if (!faces || !words) std::abort();
    return {std::move(faces).take(), {}, std::move(words).take()};
}

ParagraphStyle body(Px em) {
    ParagraphStyle style;
    style.em = em;
    style.alignment = Alignment::justify;
    return style;
}

std::vector<Line> set_lines(Typesetter& typesetter, const std::vector<std::string>& paragraphs,
                            Px em) {
    std::vector<Line> all;
    for (const std::string& text : paragraphs) {
        auto lines = Paragraph::shape(typesetter, {text, {}, {}}, body(em))
                         .lines(to_f26dot6(em * measure_in_em));
        for (Line& line : lines) all.push_back(std::move(line));
    }
    return all;
}

void count(benchmark::State& state, std::size_t characters) {
    state.SetItemsProcessed(static_cast<std::int64_t>(characters) * state.iterations());
}

void layout_ours(benchmark::State& state) {
    const TextSample sample = text_sample();
    const Px em{static_cast<int>(state.range(0))};
    auto typesetter = open_typesetter();
    for (auto _ : state) benchmark::DoNotOptimize(set_lines(typesetter, sample.paragraphs, em));
    count(state, sample.characters);
}
BENCHMARK(layout_ours)->Arg(32)->Arg(64)->Unit(benchmark::kMillisecond);

// The sample again and again, as one paragraph of `range` characters.
void layout_long(benchmark::State& state) {
    const TextSample sample = text_sample();
    std::string text;
    std::size_t characters = 0;
    const auto wanted = static_cast<std::size_t>(state.range(0));
    for (std::size_t i = 0; characters < wanted; ++i) {
        const auto& paragraph = sample.paragraphs[i % sample.paragraphs.size()];
        text += paragraph;
        characters += paragraph.size() / 3;
    }
    auto typesetter = open_typesetter();
    for (auto _ : state) benchmark::DoNotOptimize(set_lines(typesetter, {text}, Px{32}));
    count(state, characters);
}
BENCHMARK(layout_long)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

struct Page {
    Size size;
    std::vector<TextLine> lines;
};

Page set_page(Typesetter& typesetter, Px em) {
    Page page;
    const Px pitch = em * 3 / 2;
    for (Line& line : set_lines(typesetter, text_sample().paragraphs, em)) {
        const Px baseline = page.size.height + em;
        page.lines.push_back({std::move(line), Px{}, baseline, {}, 0xFF1F2A30, ""});
        page.size.height += pitch;
    }
    page.size.width = em * measure_in_em;
    return page;
}

void draw(benchmark::State& state, bool warm) {
    auto typesetter = open_typesetter();
    const Page page = set_page(typesetter, Px{static_cast<int>(state.range(0))});
    Canvas canvas{page.size, 0xFFF4F1EA};
    GlyphMasks kept{typesetter.faces};
    for (const TextLine& line : page.lines) paint_text(canvas, line, kept);
    for (auto _ : state) {
        GlyphMasks fresh{typesetter.faces};
        for (const TextLine& line : page.lines) paint_text(canvas, line, warm ? kept : fresh);
        benchmark::ClobberMemory();
    }
    count(state, text_sample().characters);
}
void draw_warm_ours(benchmark::State& state) {
    draw(state, true);
}
void draw_cold_ours(benchmark::State& state) {
    draw(state, false);
}
BENCHMARK(draw_warm_ours)->Arg(32)->Arg(64)->Unit(benchmark::kMillisecond);
BENCHMARK(draw_cold_ours)->Arg(32)->Arg(64)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace board
