// SPDX-License-Identifier: MIT
#include "fonts/ruby.h"

#include "base/utf8.h"
#include "fonts/bopomofo.h"
#include "fonts/itemise.h"
#include "fonts/small_run.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace board {
namespace {

struct Stretch {
    std::size_t begin = 0, end = 0;
};

// The characters of the base that are read: letters and digits, with the marks that belong to them.
std::vector<Stretch> characters_of(std::string_view text, std::size_t begin, std::size_t end) {
    std::vector<Stretch> characters;
    bool read = false;
    for (std::size_t at = begin; at < end;) {
        const auto step = utf8_step(text, at);
        if (!step) break;
        if (!follows_base(step->code)) {
            read = u_isalnum(static_cast<UChar32>(step->code));
            if (read) characters.push_back({at, step->next});
        } else if (read) {
            characters.back().end = step->next;
        }
        at = step->next;
    }
    return characters;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        if (!step) break;
        const bool blank = u_isUWhiteSpace(static_cast<UChar32>(step->code));
        if (!blank && !inside) words.emplace_back();
        if (!blank) words.back() += text.substr(at, step->next - at);
        inside = !blank;
        at = step->next;
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

bool has_western_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        if (!step) return false;
        if (step->code < 0x0250 && u_isalnum(static_cast<UChar32>(step->code))) return true;
        at = step->next;
    }
    return false;
}

// Letters of vertical lines' pinyin lie on their side, a reading in Han characters stands.
ShapedRuby reading(FaceLibrary& faces, const std::string& text, Stretch base,
                   const ParagraphStyle& style, std::vector<std::string>& missing) {
    ShapedRuby ruby{base.begin, base.end, false, false, pinyin_em(style.em), {}, {}, {}, {}};
    const bool vertical = style.mode == WritingMode::vertical_rl;
    const bool on_side = vertical && has_western_letters(text);
    SmallRun run = small_run(faces, text, style, ruby.em,
                             on_side ? WritingMode::horizontal_tb : style.mode, missing);
    // Across vertical lines upright glyphs are placed from their column's middle: it stands half
    // an em of the reading outwards from where the baseline of letters would lie.
    for (PlacedGlyph& glyph : run.glyphs) {
        if (on_side) glyph.form = GlyphForm::rotated;
        if (vertical && !on_side) glyph.block_offset -= to_f26dot6(ruby.em) * 3 / 10;
    }
    ruby.length = run.length;
    ruby.glyphs = std::move(run.glyphs);
    return ruby;
}

// Glyphs of a horizontal run, moved to (x, y) of a column: x to the right of its middle, y down
// from its top.
void add_to_column(ShapedRuby& ruby, const std::vector<PlacedGlyph>& glyphs, F26Dot6 x, F26Dot6 y) {
    for (PlacedGlyph glyph : glyphs) {
        const F26Dot6 right = x + glyph.inline_offset;
        glyph.inline_offset = y + glyph.block_offset;
        glyph.block_offset = -right;
        ruby.glyphs.push_back(glyph);
    }
}

// CLREQ id125–id131. Few faces know how tones stand beside a column, so they are placed here, by
// their ink: beside the top of the last letter, and a checked final at its foot.
void add_syllable(ShapedRuby& ruby, FaceLibrary& faces, const BopomofoSyllable& syllable,
                  const ParagraphStyle& style, std::vector<std::string>& missing) {
    const F26Dot6 em = to_f26dot6(ruby.em);
    const auto run = [&](const std::string& text, WritingMode mode) {
        return small_run(faces, text, style, ruby.em, mode, missing);
    };
    if (syllable.neutral) {
        const SmallRun dot = run("\u02D9", WritingMode::horizontal_tb);
        const InkBox ink = ink_box(faces, dot.glyphs);
        add_to_column(ruby, dot.glyphs, -ink.middle_x(), ruby.length + em / 8 - ink.middle_y());
        ruby.length += em / 4;
    }
    const SmallRun letters = run(syllable.letters, WritingMode::vertical_rl);
    for (PlacedGlyph glyph : letters.glyphs) {
        glyph.inline_offset += ruby.length;
        ruby.glyphs.push_back(glyph);
    }
    const F26Dot6 last_top = ruby.length + letters.last, beside = em / 2 + em / 16;
    ruby.length += letters.length;
    if (!syllable.tone.empty()) {
        const SmallRun tone = run(syllable.tone, WritingMode::horizontal_tb);
        const InkBox ink = ink_box(faces, tone.glyphs);
        add_to_column(ruby, tone.glyphs, beside - ink.left, last_top + em / 8 - ink.middle_y());
    }
    if (!syllable.checked.empty()) {
        const SmallRun final = run(syllable.checked, WritingMode::horizontal_tb);
        const InkBox ink = ink_box(faces, final.glyphs);
        add_to_column(ruby, final.glyphs, beside - ink.left, ruby.length - em / 16 - ink.bottom);
    }
}

// One syllable a character; the last character takes what is left over.
std::vector<ShapedRuby> columns(FaceLibrary& faces, const std::vector<Stretch>& characters,
                                const std::vector<BopomofoSyllable>& syllables,
                                const ParagraphStyle& style, std::vector<std::string>& missing) {
    std::vector<ShapedRuby> rubies;
    for (std::size_t i = 0; i < syllables.size(); ++i) {
        if (i < characters.size())
            rubies.push_back({characters[i].begin,
                              characters[i].end,
                              true,
                              false,
                              bopomofo_em(style.em),
                              {},
                              {},
                              {},
                              {}});
        add_syllable(rubies.back(), faces, syllables[i], style, missing);
    }
    return rubies;
}

} // namespace

Px pinyin_em(Px em) {
    return Px{std::max(1, (em.value + 1) / 2)};
}

Px bopomofo_em(Px em) {
    return Px{std::max(1, (em.value * 3 + 5) / 10)};
}

std::vector<ShapedRuby> shape_ruby(FaceLibrary& faces, std::string_view text,
                                   const Annotation& ruby, const ParagraphStyle& style,
                                   std::vector<std::string>& missing) {
    const auto characters = characters_of(text, ruby.begin, ruby.end);
    if (characters.empty()) return {};
    if (is_bopomofo(ruby.text))
        return columns(faces, characters, bopomofo_syllables(ruby.text), style, missing);
    const auto words = words_of(ruby.text);
    if (words.empty()) return {};
    std::vector<ShapedRuby> rubies;
    if (words.size() == characters.size()) {
        for (std::size_t i = 0; i < words.size(); ++i)
            rubies.push_back(reading(faces, words[i], characters[i], style, missing));
        return rubies;
    }
    const Stretch all{characters.front().begin, characters.back().end};
    rubies.push_back(reading(faces, joined(words), all, style, missing));
    rubies.back().of_word = characters.size() > 1;
    return rubies;
}

} // namespace board
