// SPDX-License-Identifier: MIT
#include "tests/fonts/setting_laws.h"

#include "base/utf8.h"
#include "fonts/character_class.h"
#include "fonts/itemise.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace board {
namespace {

using Lines = std::vector<Line>;
using Faults = std::vector<std::string>;

// Blanks and controls, which draw nothing: a line may end without them.
bool is_blank(char32_t code) {
    return code <= 0x20 || (code >= 0x7F && code <= 0xA0) || code == 0x3000 || code == 0x200B ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
           code == 0x202F || code == 0x205F || code == 0x1680;
}

char32_t code_at(std::string_view text, std::size_t at) {
    const auto step = utf8_step(text, at);
    return step ? step->code : 0;
}

// Spaces without width, joiners and selectors are not seen either.
bool is_unseen(char32_t code) {
    return u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool all_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at = utf8_step(text, at)->next)
        if (!is_blank(code_at(text, at)) && !is_unseen(code_at(text, at))) return false;
    return true;
}

// Characters that are no marks; a Western word is one a letter.
int characters(std::string_view text) {
    int count = 0;
    for (std::size_t at = 0; at < text.size(); at = utf8_step(text, at)->next) {
        const char32_t code = code_at(text, at);
        if (is_blank(code) || follows_base(code)) continue;
        const CharacterClass kind = character_class(code);
        if (kind == CharacterClass::han || kind == CharacterClass::western ||
            kind == CharacterClass::other)
            ++count;
    }
    return count;
}

std::string quoted(const Line& line) {
    return "“" + line.text + "”";
}

std::size_t end_of(const Line& line) {
    return line.cells.empty() ? line.begin : line.cells.back().end;
}

// Where the level lets a line end, in order.
std::vector<BreakOpportunity> breaks_of(const LawCase& set) {
    return set.typesetter.breaker.find(set.paragraph.text(), set.style.language, set.style.level);
}

F26Dot6 natural_width(const LawCase& set, std::size_t begin, std::size_t end) {
    const auto word =
        Paragraph::shape(set.typesetter, {set.text.substr(begin, end - begin), {}, {}}, set.style);
    return word.stretch({false, false}, std::nullopt).measure;
}

void check_breaks(const LawCase& set, const Lines& lines, Faults& faults) {
    const auto breaks = breaks_of(set);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::size_t begin = lines[i].begin;
        const auto next =
            std::lower_bound(breaks.begin(), breaks.end(), begin,
                             [](const auto& here, std::size_t at) { return here.offset < at; });
        if (next != breaks.end() && next->offset == begin) continue;
        const std::size_t word = next == breaks.begin() ? 0 : std::prev(next)->offset;
        const std::size_t end = next == breaks.end() ? set.text.size() : next->offset;
        if (code_at(set.text, begin) >= 0x300 && follows_base(code_at(set.text, begin)))
            faults.push_back("a cluster is broken before " + quoted(lines[i]));
        const F26Dot6 room = set.measure - to_f26dot6(set.style.em) * std::abs(set.style.indent);
        if (natural_width(set, word, end) <= room)
            faults.push_back("a forbidden break before " + quoted(lines[i]));
    }
}

// Whether a line ends its paragraph: the last, or one before a new line.
bool ends_paragraph(const LawCase& set, const Lines& lines, std::size_t i) {
    if (i + 1 == lines.size()) return true;
    for (std::size_t at = end_of(lines[i]); at < lines[i + 1].begin;
         at = utf8_step(set.text, at)->next) {
        const char32_t code = code_at(set.text, at);
        if ((code >= 0x0A && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029)
            return true;
    }
    return false;
}

// Whether justification may put space anywhere in the line: at a blank or a gap, or between Han
// characters that a line could end between.
bool has_place_to_stretch(const LawCase& set, const Line& line) {
    const std::string_view text = set.text;
    const auto breaks = breaks_of(set);
    const auto open = [&](std::size_t offset) {
        return std::any_of(breaks.begin(), breaks.end(),
                           [&](const auto& here) { return here.offset == offset; });
    };
    for (std::size_t i = 1; i < line.cells.size(); ++i) {
        const char32_t before = code_at(text, line.cells[i - 1].begin);
        const char32_t after = code_at(text, line.cells[i].begin);
        const auto a = character_class(before), b = character_class(after);
        if (a == CharacterClass::han && b == CharacterClass::han && open(line.cells[i].begin))
            return true;
        if (before == U' ' || line.cells[i].gap > F26Dot6{}) return true;
    }
    return false;
}

void check_widths(const LawCase& set, const Lines& lines, Faults& faults) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        const std::string place = " in " + quoted(line);
        // A single cell may be wider than the measure: nothing can be done about it.
        if (line.measure > set.measure + F26Dot6{1} && line.cells.size() > 1)
            faults.push_back("beyond the measure by " +
                             std::to_string((line.measure - set.measure).value) + "/64 px" + place);
        if (line.hang > F26Dot6{} && set.style.hanging == Hanging::never)
            faults.push_back("a mark hangs" + place);
        const F26Dot6 lack = set.measure - line.measure;
        if (set.style.alignment == Alignment::justify && lack > F26Dot6{64} &&
            !ends_paragraph(set, lines, i) && has_place_to_stretch(set, line))
            faults.push_back("a justified line lacks " + std::to_string(lack.value) + "/64 px" +
                             place);
    }
}

// A headline would rather leave one character alone than break a word.
bool may_end_line(const LawCase& set, const std::vector<std::size_t>& words, std::size_t offset) {
    return set.style.fit != LineFit::headline ||
           std::binary_search(words.begin(), words.end(), offset);
}

void check_last_lines(const LawCase& set, const Lines& lines, Faults& faults) {
    const auto breaks = breaks_of(set);
    const auto words = set.typesetter.words.boundaries(set.text);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!ends_paragraph(set, lines, i) || ends_paragraph(set, lines, i - 1)) continue;
        const std::size_t end = end_of(lines[i]), begin = lines[i].begin;
        const std::string_view text = set.text;
        const int count = characters(text.substr(begin, end - begin));
        if (count == 0 || count > 1) continue;
        for (const BreakOpportunity& other : breaks) {
            if (other.offset <= lines[i - 1].begin || other.offset >= begin) continue;
            if (!may_end_line(set, words, other.offset)) continue;
            const auto last = text.substr(other.offset, end - other.offset);
            if (characters(last) < 2 || natural_width(set, other.offset, end) > set.measure)
                continue;
            if (characters(text.substr(lines[i - 1].begin, other.offset - lines[i - 1].begin)) < 2)
                continue;
            faults.push_back("one character in the last line " + quoted(lines[i]) + " after " +
                             quoted(lines[i - 1]));
            break;
        }
    }
}

void check_pens(const Lines& lines, Faults& faults) {
    for (const Line& line : lines) {
        for (std::size_t i = 1; i < line.cells.size(); ++i)
            if (line.cells[i].pen < line.cells[i - 1].pen + line.cells[i - 1].advance) {
                faults.push_back("cells overlap in " + quoted(line));
                break;
            }
        for (const PlacedCell& cell : line.cells)
            if (cell.advance < F26Dot6{}) faults.push_back("a negative cell in " + quoted(line));
    }
}

} // namespace

bool keeps_text(std::string_view text, const std::vector<Line>& lines) {
    std::size_t at = 0;
    const auto lost = [&](std::size_t to) {
        return to < at || !all_blank(text.substr(at, to - at));
    };
    for (const Line& line : lines)
        for (const PlacedCell& cell : line.cells) {
            if (lost(cell.begin)) return false;
            at = cell.end;
        }
    return !lost(text.size());
}

std::vector<std::string> broken_laws(const LawCase& set) {
    const Lines lines = set.paragraph.lines(set.measure);
    Faults faults;
    if (lines.empty()) return {"no line"};
    if (!keeps_text(set.text, lines)) faults.push_back("text lost or doubled");
    check_breaks(set, lines, faults);
    check_widths(set, lines, faults);
    check_last_lines(set, lines, faults);
    check_pens(lines, faults);
    return faults;
}

} // namespace board
