// SPDX-License-Identifier: MIT
// Text that nobody writes, and somebody sends.

#include "base/utf8.h"
#include "fonts/paragraph.h"
#include "tests/fonts/setting_laws.h"
#include "tests/fonts/test_typesetter.h"

#include <ctime>

using namespace board;

namespace {

constexpr Px em{32};

std::string repeated(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

// Sets the text in all ways that differ; crashes and sanitizers judge. The horizontal lines.
std::vector<Line> set(Typesetter& typesetter, const std::string& text) {
    std::vector<Line> kept;
    for (const WritingMode mode : {WritingMode::vertical_rl, WritingMode::horizontal_tb}) {
        for (const LineFit fit : {LineFit::headline, LineFit::full}) {
            ParagraphStyle style;
            style.em = em;
            style.mode = mode;
            style.fit = fit;
            style.alignment = Alignment::justify;
            style.hanging = Hanging::allowed;
            const auto paragraph = Paragraph::shape(typesetter, {text, {}, {}}, style);
            kept = paragraph.lines(to_f26dot6(em * 20));
            REQUIRE_FALSE(kept.empty());
            (void)paragraph.stretch({}, std::nullopt);
        }
    }
    return kept;
}

// Seconds of this process for setting the text as a paragraph; the least of three.
double cost(Typesetter& typesetter, const std::string& text) {
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t begin = std::clock();
        ParagraphStyle style;
        style.em = em;
        style.alignment = Alignment::justify;
        const auto lines =
            Paragraph::shape(typesetter, {text, {}, {}}, style).lines(to_f26dot6(em * 40));
        REQUIRE_FALSE(lines.empty());
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
}

// How much dearer a character is in a text ten times as long.
double dearer(Typesetter& typesetter, const std::string& part, int times) {
    const double few = cost(typesetter, repeated(part, times));
    const double many = cost(typesetter, repeated(part, times * 10));
    return many / (few * 10);
}

} // namespace

TEST_CASE("texts without sense are set", "[hostile]") {
    auto typesetter = test_typesetter();
    const std::vector<std::pair<std::string, std::string>> texts{
        {"nothing", ""},
        {"blanks only", repeated(" ", 3000)},
        {"wide blanks only", repeated("　", 300)},
        {"new lines only", repeated("\n", 3000)},
        {"marks only", repeated("，。）（“！", 500)},
        {"opening marks only", repeated("（", 2000)},
        {"closing marks only", repeated("。", 2000)},
        {"a mark alone", "。"},
        {"an override", "甲\u202E中文字\u202C乙"},
        {"marks among Uyghur words", "甲乙 ئۇ！？（）！？ئۇ ئۇ"},
        {"a long word", repeated("a", 3000)},
        {"a long number", repeated("1", 3000)},
        {"dashes", repeated("——", 1500)},
        {"joiners", repeated("\u200D", 2000)},
        {"joined pictures", repeated("👨\u200D", 2000)},
        {"flags", repeated("🇨", 1001)},
        {"selectors", "字" + repeated("\U000E0100", 2000)},
        {"marks without a base", repeated("\u0301", 2000)},
        {"directions", repeated("\u202E字a\u202Dب\u2067א\u2069", 300) + repeated("\u2066", 200)},
        {"no-break spaces", repeated("字\u00A0", 1000)},
        {"word joiners", repeated("字\u2060", 1000)},
        {"zero-width spaces", repeated("a\u200B", 2000)},
        {"soft hyphens", repeated("a\u00AD", 2000)},
        {"Hangul parts", repeated("\u1100", 1000) + repeated("\u1161", 1000)},
        {"Tibetan stacks", "ཀ" + repeated("\u0F90", 1000)},
        {"beyond all faces", repeated("\U0010FFFD", 1000)}};
    for (const auto& [name, text] : texts)
        for (const auto mode : {WritingMode::horizontal_tb, WritingMode::vertical_rl})
            for (const auto fit : {LineFit::full, LineFit::headline}) {
                INFO(name << " vertical " << (mode == WritingMode::vertical_rl));
                ParagraphStyle style;
                style.em = em;
                style.mode = mode;
                style.fit = fit;
                const auto paragraph = Paragraph::shape(typesetter, {text, {}, {}}, style);
                CHECK(keeps_text(paragraph.text(), paragraph.lines(to_f26dot6(em * 12))));
            }
}

TEST_CASE("16,000 marks on one base are one cell", "[hostile]") {
    auto typesetter = test_typesetter();
    const auto lines = set(typesetter, "字e" + repeated("\u0301", 16'000) + "字");
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().cells.size() == 3);
}

TEST_CASE("every character of the basic plane can be set", "[hostile]") {
    auto typesetter = test_typesetter();
    for (char32_t begin = 0; begin < 0x10000; begin += 0x800) {
        std::string text;
        for (char32_t code = begin; code < begin + 0x800; ++code)
            if (code < 0xD800 || code > 0xDFFF) text += to_utf8(code);
        INFO("from " << static_cast<unsigned>(begin));
        ParagraphStyle style;
        style.em = em;
        style.mode = begin & 0x800 ? WritingMode::vertical_rl : WritingMode::horizontal_tb;
        const auto lines =
            Paragraph::shape(typesetter, {text, {}, {}}, style).lines(to_f26dot6(em * 30));
        CHECK_FALSE(lines.empty());
    }
}

TEST_CASE("a character costs no more in a text ten times as long", "[hostile]") {
    auto typesetter = test_typesetter();
    const std::vector<std::pair<std::string, int>> texts{
        {"把权力关进制度的笼子里，廉洁从业从每一张工单做起。", 400}, // 100,000 in the end
        {"Integrity is doing the right thing. ", 278},
        {"字\n", 1000},
        {"\n", 1000},
        {"a", 1000},
        {"（", 1000},
        {"👨\u200D", 500},
        {"ب ", 1000},
        {"\u0301", 1000},
        {"―", 1000}};
    for (const auto& [part, times] : texts) {
        INFO(part);
        CHECK(dearer(typesetter, part, times) <= 3);
    }
}

TEST_CASE("a headline's character costs no more in a text ten times as long", "[hostile]") {
    auto typesetter = test_typesetter();
    const auto headline_cost = [&](int times) {
        ParagraphStyle style;
        style.em = em;
        style.fit = LineFit::headline;
        const std::string text = repeated("今天下午会议室检修，请从东门进入。", times);
        const std::clock_t begin = std::clock();
        (void)Paragraph::shape(typesetter, {text, {}, {}}, style).lines(to_f26dot6(em * 12));
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    headline_cost(2); // opens what is opened once
    CHECK(headline_cost(200) <= 30 * headline_cost(20));
}
