// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/typeset_paint.h"
#include "tests/fonts/setting_laws.h"
#include "tests/fonts/test_typesetter.h"
#include "tests/fonts/text_maker.h"

#include <cstdlib>
#include <set>

using namespace board;

namespace {

// BOARD_LAW_TEXTS asks for more texts than a quick run sets.
int texts_to_set() {
    const char* wanted = std::getenv("BOARD_LAW_TEXTS");
    return wanted ? std::atoi(wanted) : 400;
}

const std::vector<std::string> languages{"zh-Hans", "zh-Hant", "zh-HK"};

ParagraphStyle style_of(TextMaker& maker) {
    ParagraphStyle style = in_language({}, languages[maker.below(3)]);
    style.em = Px{24};
    style.mode = maker.below(3) ? WritingMode::horizontal_tb : WritingMode::vertical_rl;
    style.alignment = maker.below(2) ? Alignment::justify : Alignment::start;
    style.fit = maker.below(4) ? LineFit::full : LineFit::headline;
    style.level = static_cast<BreakLevel>(maker.below(4));
    style.hanging = maker.below(3) ? Hanging::never : Hanging::allowed;
    style.indent = maker.below(4) ? 0 : 2;
    return style;
}

std::string shown(const ParagraphStyle& style) {
    const auto number = [](auto value) { return std::to_string(static_cast<int>(value)); };
    return style.language + (style.mode == WritingMode::vertical_rl ? " vertical" : "") +
           (style.alignment == Alignment::justify ? " justify" : "") +
           (style.fit == LineFit::headline ? " headline" : "") +
           (style.hanging == Hanging::allowed ? " hanging" : "") + " level " + number(style.level) +
           " indent " + number(style.indent);
}

bool same(const Line& a, const Line& b) {
    const auto glyph = [](const PlacedGlyph& x, const PlacedGlyph& y) {
        return x.face == y.face && x.form == y.form && x.glyph == y.glyph && x.em == y.em &&
               x.inline_offset == y.inline_offset && x.block_offset == y.block_offset;
    };
    return a.measure == b.measure && a.hang == b.hang &&
           std::equal(a.glyphs.begin(), a.glyphs.end(), b.glyphs.begin(), b.glyphs.end(), glyph);
}

} // namespace

TEST_CASE("the laws of setting hold for made texts at every measure from 4 to 40 em", "[laws]") {
    auto typesetter = test_typesetter();
    const int count = texts_to_set();
    for (int seed = 1; seed <= count; ++seed) {
        TextMaker maker{static_cast<std::uint32_t>(seed)};
        const ParagraphStyle style = style_of(maker);
        const std::string text = maker.text(style.language, 3 + static_cast<int>(maker.below(22)));
        const auto paragraph = Paragraph::shape(typesetter, {text, {}, {}}, style);
        std::set<std::string> told; // a fault at one measure is enough
        for (int ems = 4; ems <= 40; ++ems) {
            const LawCase set{typesetter, text, style, paragraph, to_f26dot6(style.em * ems)};
            for (const auto& fault : broken_laws(set))
                if (told.insert(fault.substr(0, 12)).second)
                    FAIL_CHECK("seed " << seed << ", " << shown(style) << ", " << ems
                                       << " em: " << text << "\n  " << fault);
        }
    }
    SUCCEED();
}

TEST_CASE("the same text set twice has the same glyphs and the same pixels", "[laws]") {
    auto typesetter = test_typesetter();
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        TextMaker maker{seed};
        const ParagraphStyle style = style_of(maker);
        const std::string text = maker.text(style.language, 20);
        INFO("seed " << seed << ": " << text);
        std::vector<std::vector<Line>> settings;
        for (int i = 0; i < 2; ++i)
            settings.push_back(Paragraph::shape(typesetter, {text, {}, {}}, style)
                                   .lines(to_f26dot6(style.em * 12)));
        REQUIRE(settings[0].size() == settings[1].size());
        std::vector<Picture> pictures;
        for (const auto& lines : settings) {
            GlyphMasks masks{typesetter.faces};
            Frame frame;
            frame.size = {Px{400}, Px{400}};
            frame.ground = 0xFFFFFFFF;
            for (std::size_t i = 0; i < lines.size(); ++i) {
                const Px at = Px{30} * static_cast<int>(i + 1);
                const bool vertical = style.mode == WritingMode::vertical_rl;
                frame.elements.push_back(TextLine{
                    lines[i], vertical ? at : Px{20}, vertical ? Px{20} : at, {}, 0xFF000000, ""});
            }
            pictures.push_back(paint_type(frame, masks));
        }
        for (std::size_t i = 0; i < settings[0].size(); ++i)
            CHECK(same(settings[0][i], settings[1][i]));
        const auto a = pictures[0].pixels(), b = pictures[1].pixels();
        CHECK(std::equal(a.begin(), a.end(), b.begin(), b.end()));
    }
}
