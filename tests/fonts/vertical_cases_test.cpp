// SPDX-License-Identifier: MIT
// Marks and digits of vertical lines, judged by their ink.

#include "content-sync/board_feed/typeset_answer.h"
#include "content-sync/board_feed/typeset_paint.h"
#include "content-sync/board_feed/typeset_text.h"
#include "tests/fonts/test_typesetter.h"
#include "tests/fonts/typography_case.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace board;

namespace {

constexpr Px em{100};
constexpr Colour black = 0xFF000000, white = 0xFFFFFFFF;

// How glyphs lie, in em: x from the line's left edge, y from their cell's top.
struct Ink {
    double left = 10, right = -10, top = 10, bottom = -10;
    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

Ink ink_of(const Line& line, std::size_t byte, F26Dot6 pen, GlyphMasks& masks) {
    Line alone = line;
    std::erase_if(alone.glyphs, [&](const PlacedGlyph& glyph) { return glyph.cluster != byte; });
    Frame frame;
    frame.size = {em * 3, em * 14};
    frame.ground = white;
    frame.elements.push_back(TextLine{std::move(alone), em * 3 / 2, em, {}, black, ""});
    const Picture picture = paint_type(frame, masks);
    Ink ink;
    const double unit = em.value, cell = pen.value / 64.0;
    for (int y = 0; y < frame.size.height.value; ++y)
        for (int x = 0; x < frame.size.width.value; ++x) {
            if ((picture.row(y)[static_cast<std::size_t>(x)] & 0xFF) > 127) continue;
            ink.left = std::min(ink.left, x / unit - 1);
            ink.right = std::max(ink.right, (x + 1) / unit - 1);
            ink.top = std::min(ink.top, (y - cell) / unit - 1);
            ink.bottom = std::max(ink.bottom, (y + 1 - cell) / unit - 1);
        }
    return ink;
}

bool looks(const Ink& ink, std::string_view word, double cell) {
    const double x = (ink.left + ink.right) / 2, y = (ink.top + ink.bottom) / 2;
    if (word == "tall") return ink.height() > ink.width() * 1.5;
    if (word == "side by side") // of all digits of the cell, within its em
        return ink.width() > 0.75 && ink.left > 0 && ink.right < 1 && ink.height() > 0.6;
    if (word == "wide") return ink.width() > ink.height() * 1.3;
    if (word == "upper right") return x > 0.55 && y < 0.45;
    if (word == "centre") return std::abs(x - 0.5) < 0.1 && std::abs(y - cell / 2) < 0.1;
    if (word == "upper half") return ink.bottom < 0.55;
    if (word == "lower half") return ink.top > cell - 0.55;
    FAIL("a case knows no look " << word);
    return false;
}

std::string shown(const Ink& ink) {
    const auto part = [](double value) {
        char text[16];
        std::snprintf(text, sizeof text, "%.2f", value);
        return std::string{text};
    };
    return "x " + part(ink.left) + "…" + part(ink.right) + ", y " + part(ink.top) + "…" +
           part(ink.bottom);
}

struct Setting {
    Line line;
    TypesetAnswer answer;
};

Setting set(Typesetter& typesetter, const Json& expected) {
    TypesetRequest request;
    request.text = expected.find("text").string_or("");
    request.style = in_language({}, expected.find("lang").string_or(""));
    request.style.em = em;
    request.style.mode = WritingMode::vertical_rl;
    const auto paragraph = Paragraph::shape(typesetter, {request.text, {}, {}}, request.style);
    return {paragraph.stretch(request.edges, std::nullopt), typeset(typesetter, request)};
}

// "lower half, wide" is two looks.
std::vector<std::string> looks_in(const std::string& list) {
    const std::size_t comma = list.find(", ");
    if (comma == std::string::npos) return {list};
    return {list.substr(0, comma), list.substr(comma + 2)};
}

void check_looks(const Json& expected, const Setting& setting, GlyphMasks& masks) {
    const CodePoints codes{expected.find("text").string_or("")};
    const auto& cells = setting.line.cells;
    for (std::size_t i = 0; i < expected.find("ink").size(); ++i) {
        const Json look = expected.find("ink").at(i);
        const std::size_t byte = codes.byte(static_cast<std::size_t>(look.find("i").integer_or(0)));
        const auto cell = std::find_if(cells.begin(), cells.end(), [&](const PlacedCell& placed) {
            return placed.begin <= byte && byte < placed.end;
        });
        REQUIRE(cell != cells.end());
        const Ink ink = ink_of(setting.line, byte, cell->pen, masks);
        for (const std::string& word : looks_in(look.find("looks").string_or("")))
            if (!looks(ink, word, cell->advance.value / 64.0 / em.value))
                FAIL_CHECK(case_title(expected) << "\n  " << look.find("ch").string_or("")
                                                << " should be " << word << ", is " << shown(ink));
    }
}

} // namespace

TEST_CASE("marks, digits and words stand or turn in vertical lines as CLREQ has it") {
    auto typesetter = test_typesetter();
    GlyphMasks masks{typesetter.faces};
    const CaseFile cases{"vertical.json"};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Json expected = cases[i];
        const Setting setting = set(typesetter, expected);
        check_looks(expected, setting, masks);
        const Json advances = expected.find("advances");
        for (std::size_t k = 0; k < advances.size(); ++k) {
            INFO(case_title(expected));
            const auto index = static_cast<std::size_t>(advances.at(k).at(0).integer_or(0));
            CHECK(setting.answer.advances.at(index) ==
                  Approx(*advances.at(k).at(1).number()).margin(0.02));
        }
        if (const auto total = expected.find("total_em").number()) {
            INFO(case_title(expected));
            CHECK(setting.answer.total_em == Approx(*total).margin(0.02));
        }
    }
}
