// SPDX-License-Identifier: MIT
// Sets whatever text comes, in whatever style its first four bytes say.

#include "base/utf8.h"
#include "tests/fonts/setting_laws.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace board;

[[noreturn]] void stop(const char* why) {
    std::fprintf(stderr, "%s\n", why);
    std::abort();
}

Typesetter& typesetter() {
    static Typesetter opened = [] {
        auto faces = FaceLibrary::open(TEST_SOURCE "/fonts");
        if (!faces) stop(faces.error().what.en.c_str());
        return Typesetter{std::move(faces).take(), {}, {}};
    }();
    return opened;
}

ParagraphStyle style_of(const std::uint8_t* bytes) {
    constexpr const char* languages[] = {"zh-Hans", "zh-Hant", "zh-HK", "en"};
    ParagraphStyle style = in_language({}, languages[bytes[0] & 3]);
    style.em = Px{24};
    style.mode = bytes[0] & 4 ? WritingMode::vertical_rl : WritingMode::horizontal_tb;
    style.fit = bytes[0] & 8 ? LineFit::headline : LineFit::full;
    style.level = static_cast<BreakLevel>(bytes[0] >> 4 & 3);
    style.hanging = bytes[0] & 64 ? Hanging::allowed : Hanging::never;
    style.figures = bytes[0] & 128 ? Figures::tabular : Figures::proportional;
    style.alignment = static_cast<Alignment>(bytes[1] % 5);
    style.marks = static_cast<MarkStyle>(bytes[1] / 5 % 3);
    style.grid = bytes[1] & 128 ? CharacterGrid::on : CharacterGrid::off;
    style.indent = bytes[2] % 5 - 2;
    return style;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size < 4) return 0;
    const ParagraphStyle style = style_of(bytes);
    std::string text{reinterpret_cast<const char*>(bytes) + 4, size - 4};
    if (const auto wrong = first_invalid_utf8(text)) text.resize(*wrong);
    const auto paragraph = Paragraph::shape(typesetter(), {text, {}, {}}, style);
    const F26Dot6 measure = to_f26dot6(style.em * (1 + bytes[3] % 40));
    const std::vector<Line> lines = paragraph.lines(measure);
    if (lines.empty()) stop("no line");
    if (!keeps_text(text, lines)) stop("text lost or doubled");
    if (style.hanging == Hanging::never)
        for (const Line& line : lines)
            if (line.hang > F26Dot6{}) stop("a mark hangs");
    if (!keeps_text(text, {paragraph.stretch({}, std::nullopt)})) stop("text lost in a stretch");
    (void)paragraph.stretch({false, true}, measure);
    return 0;
}
