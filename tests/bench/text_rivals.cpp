// SPDX-License-Identifier: MIT
// The same work by others: Pango with cairo, SDL_ttf, FreeType with nothing around it.
#include "tests/bench/text_sample.h"

#include <SDL_ttf.h>
#include <benchmark/benchmark.h>
#include <ft2build.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include FT_FREETYPE_H

namespace board {
namespace {

constexpr const char* family = "Noto Sans CJK SC";
constexpr const char* file = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
constexpr int simplified = 2; // its number in the collection

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
template<class T>
using Owned = std::unique_ptr<T, Unref>;

void count(benchmark::State& state, std::size_t characters) {
    state.SetItemsProcessed(static_cast<std::int64_t>(characters) * state.iterations());
}

struct Pango {
    explicit Pango(int em)
        : map{pango_cairo_font_map_new()}
        , context{pango_font_map_create_context(map.get())}
        , font{pango_font_description_from_string(family)}
        , width{em * measure_in_em} {
        pango_context_set_language(context.get(), pango_language_from_string("zh-cn"));
        pango_font_description_set_absolute_size(font.get(), em * PANGO_SCALE);
    }

    Owned<PangoLayout> layout(const std::string& text) const {
        Owned<PangoLayout> made{pango_layout_new(context.get())};
        pango_layout_set_font_description(made.get(), font.get());
        pango_layout_set_width(made.get(), width * PANGO_SCALE);
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
        int height = 0;
        pango_layout_get_pixel_size(made.get(), nullptr, &height); // lays out
        return made;
    }

    Owned<PangoFontMap> map;
    Owned<PangoContext> context;
    Owned<PangoFontDescription> font;
    int width;
};

void layout_pango(benchmark::State& state) {
    const TextSample sample = text_sample();
    const Pango pango{static_cast<int>(state.range(0))};
    for (auto _ : state) benchmark::DoNotOptimize(pango.layout(sample.whole));
    count(state, sample.characters);
}
BENCHMARK(layout_pango)->Arg(32)->Arg(64)->Unit(benchmark::kMillisecond);

void draw_warm_pango(benchmark::State& state) {
    const TextSample sample = text_sample();
    const Pango pango{static_cast<int>(state.range(0))};
    const auto layout = pango.layout(sample.whole);
    int height = 0;
    pango_layout_get_pixel_size(layout.get(), nullptr, &height);
    const Owned<cairo_surface_t> page{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, pango.width, height)};
    const Owned<cairo_t> cairo{cairo_create(page.get())};
    cairo_set_source_rgb(cairo.get(), 0.96, 0.94, 0.92);
    cairo_paint(cairo.get());
    cairo_set_source_rgb(cairo.get(), 0.12, 0.16, 0.19);
    pango_cairo_show_layout(cairo.get(), layout.get()); // fills its cache of glyphs
    for (auto _ : state) {
        cairo_move_to(cairo.get(), 0, 0);
        pango_cairo_show_layout(cairo.get(), layout.get());
        benchmark::ClobberMemory();
    }
    count(state, sample.characters);
}
BENCHMARK(draw_warm_pango)->Arg(32)->Arg(64)->Unit(benchmark::kMillisecond);

// It has no call that only lays out: its measuring calls, as its wrapping makes them.
void layout_sdl_ttf(benchmark::State& state) {
    const TextSample sample = text_sample();
    TTF_Init();
    TTF_Font* font = TTF_OpenFontIndex(file, static_cast<int>(state.range(0)), simplified);
    if (font == nullptr) return state.SkipWithError("SDL_ttf cannot open the face");
    for (auto _ : state)
        for (const std::string& text : sample.paragraphs)
            for (const char* at = text.c_str(); *at != '\0';) {
                int extent = 0, fitting = 0;
                TTF_MeasureUTF8(font, at, static_cast<int>(state.range(0)) * measure_in_em, &extent,
                                &fitting);
                for (fitting = std::max(fitting, 1); fitting > 0 && *at != '\0'; --fitting) do
                        ++at;
                    while ((*at & 0xC0) == 0x80);
            }
    TTF_CloseFont(font);
    count(state, sample.characters);
}
BENCHMARK(layout_sdl_ttf)->Arg(32)->Arg(64)->Unit(benchmark::kMillisecond);

struct OpenFace {
    explicit OpenFace(unsigned em) {
        FT_Init_FreeType(&library);
        if (FT_New_Face(library, file, simplified, &face) != 0) std::abort();
        FT_Set_Pixel_Sizes(face, 0, em);
    }
    ~OpenFace() {
        FT_Done_Face(face);
        FT_Done_FreeType(library);
    }
    OpenFace(const OpenFace&) = delete;
    OpenFace& operator=(const OpenFace&) = delete;

    std::vector<FT_UInt> glyphs(const TextSample& sample) const {
        std::vector<FT_UInt> all;
        for (const char* at = sample.whole.c_str(); *at != '\0'; at = g_utf8_next_char(at))
            if (*at != '\n') all.push_back(FT_Get_Char_Index(face, g_utf8_get_char(at)));
        return all;
    }

    // Flags as ours.
    const FT_Bitmap& rasterised(FT_UInt glyph) const {
        FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
        FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL);
        return face->glyph->bitmap;
    }

    FT_Library library = nullptr;
    FT_Face face = nullptr;
};

// A page of text `measure_in_em` wide, a character a cell.
template<class Pixel>
struct CellPage {
    CellPage(unsigned em_, std::size_t characters)
        : em{em_}
        , width{em * measure_in_em}
        , pixels(em * em * 2 * (characters + measure_in_em)) {}

    Pixel* cell(std::size_t place) {
        return pixels.data() + place / measure_in_em * em * 3 / 2 * width +
               place % measure_in_em * em;
    }

    std::size_t em, width;
    std::vector<Pixel> pixels;
};

// FreeType alone: every different glyph of the text loaded, rendered, and its coverage copied once
// to a cell of a page of 8-bit coverage. No glyph is drawn twice, no colour laid, nothing kept:
// drawing the whole text with an empty cache can hardly do with less.
void draw_cold_freetype(benchmark::State& state) {
    const auto em = static_cast<unsigned>(state.range(0));
    const OpenFace face{em};
    const auto glyphs = face.glyphs(text_sample());
    CellPage<unsigned char> page{em, glyphs.size()};
    for (auto _ : state) {
        std::unordered_set<FT_UInt> drawn;
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            if (!drawn.insert(glyphs[i]).second) continue;
            const FT_Bitmap& bitmap = face.rasterised(glyphs[i]);
            for (std::size_t y = 0; y < bitmap.rows; ++y)
                std::copy_n(bitmap.buffer + y * static_cast<std::size_t>(bitmap.pitch),
                            bitmap.width, page.cell(i) + y * page.width);
        }
        benchmark::ClobberMemory();
    }
    count(state, glyphs.size());
}
BENCHMARK(draw_cold_freetype)->Arg(32)->Arg(64)->Unit(benchmark::kMillisecond);

struct Coverage {
    std::size_t width = 0, height = 0;
    std::vector<unsigned char> bytes;
};

void blend(CellPage<std::uint32_t>& page, const Coverage& glyph, std::size_t place) {
    for (std::size_t y = 0; y < glyph.height; ++y)
        for (std::size_t x = 0; x < glyph.width; ++x) {
            const std::uint32_t covered = glyph.bytes[y * glyph.width + x];
            std::uint32_t& pixel = page.cell(place)[y * page.width + x];
            const std::uint32_t both = (pixel & 0xFF00FF) * (255 - covered) >> 8 & 0xFF00FF;
            const std::uint32_t green = (pixel & 0x00FF00) * (255 - covered) >> 8 & 0x00FF00;
            if (covered != 0) pixel = both | green;
        }
}

// The same with a plain way of drawing: each different glyph kept, and blended, pixel by pixel and
// in black, wherever the text has it.
void draw_cold_blending(benchmark::State& state) {
    const auto em = static_cast<unsigned>(state.range(0));
    const OpenFace face{em};
    const auto glyphs = face.glyphs(text_sample());
    CellPage<std::uint32_t> page{em, glyphs.size()};
    for (auto _ : state) {
        std::unordered_map<FT_UInt, Coverage> kept;
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            const auto [known, is_new] = kept.try_emplace(glyphs[i]);
            if (is_new) {
                const FT_Bitmap& bitmap = face.rasterised(glyphs[i]);
                known->second = {
                    bitmap.width,
                    bitmap.rows,
                    {bitmap.buffer, bitmap.buffer + std::size_t{bitmap.width} * bitmap.rows}};
            }
            blend(page, known->second, i);
        }
        benchmark::ClobberMemory();
    }
    count(state, glyphs.size());
}
BENCHMARK(draw_cold_blending)->Arg(32)->Arg(64)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace board
