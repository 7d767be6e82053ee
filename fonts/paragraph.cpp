// SPDX-License-Identifier: MIT
#include "fonts/paragraph.h"

#include "fonts/cells.h"
#include "fonts/centre_marks.h"
#include "fonts/spacing.h"
#include "fonts/split_items.h"

#include <algorithm>
#include <limits>

namespace board {
namespace {

// The ranges, with the gaps between them filled by the paragraph's own role.
std::vector<RoleRange> cover(const std::vector<RoleRange>& ranges, std::size_t length,
                             const std::string& role) {
    std::vector<RoleRange> all;
    std::size_t at = 0;
    for (const RoleRange& range : ranges) {
        if (range.begin > at) all.push_back({at, range.begin, role});
        if (range.end > range.begin) all.push_back(range);
        at = range.end;
    }
    if (at < length) all.push_back({at, length, role});
    return all;
}

// A tab has no glyph, nor have Unicode's line and paragraph separators: a blank of the same length
// in bytes stands for each, so that offsets hold.
std::string with_plain_blanks(std::string text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < 0x20 && text[i] != '\n') text[i] = ' ';
        const bool separator = i + 2 < text.size() && text[i] == '\xE2' && text[i + 1] == '\x80' &&
                               (text[i + 2] == '\xA8' || text[i + 2] == '\xA9');
        if (separator) text[i + 2] = '\x82'; // U+2002 EN SPACE
    }
    return text;
}

// Marks after which a reader pauses.
bool ends_sense(CharacterClass kind) {
    using enum CharacterClass;
    return kind == comma || kind == colon || kind == stop || kind == exclamation ||
           kind == closing || kind == dash || kind == ellipsis;
}

} // namespace

Paragraph Paragraph::shape(Typesetter& typesetter, MarkedText marked, ParagraphStyle style) {
    Paragraph paragraph;
    paragraph.text_ = with_plain_blanks(std::move(marked.text));
    paragraph.style_ = std::move(style);
    paragraph.shape_text(typesetter, marked.roles);
    paragraph.annotations_ =
        Annotations::shape(typesetter.faces, paragraph.text_, marked.annotations, paragraph.style_);
    paragraph.allow_breaks(typesetter.breaker.find(paragraph.text_, paragraph.style_.language,
                                                   paragraph.style_.level));
    space_cells(paragraph.cells_, paragraph.style_);
    paragraph.annotations_.widen(paragraph.cells_);
    if (paragraph.style_.fit == LineFit::headline) paragraph.find_headline_breaks(typesetter.words);
    const auto& unread = paragraph.annotations_.missing();
    paragraph.missing_.insert(paragraph.missing_.end(), unread.begin(), unread.end());
    return paragraph;
}

void Paragraph::shape_text(Typesetter& typesetter, const std::vector<RoleRange>& roles) {
    FaceLibrary& faces = typesetter.faces;
    const auto covered = cover(roles, text_.size(), style_.role);
    auto items = itemise(faces, text_, covered, style_.language);
    glyphs_.reserve(text_.size() / 3);
    cells_.reserve(text_.size() / 3);
    for (const TextItem& item : split_items(std::move(items), text_, style_.mode)) {
        const auto run = board::shape(faces, text_, item, style_.language, style_.em, style_.mode);
        append_cells(cells_, item, run, glyphs_.size(), text_);
        glyphs_.insert(glyphs_.end(), run.begin(), run.end());
        if (item.missing) missing_.push_back(text_.substr(item.begin, item.end - item.begin));
        auto& names = face_names_;
        if (names.size() <= item.face.value) names.resize(item.face.value + 1u);
        const Face* face = faces.face(item.face);
        if (names[item.face.value].empty() && face != nullptr)
            names[item.face.value] = face->name();
    }
    const Face* first = faces.face(faces.chain(style_.role).front());
    const bool tabular = style_.figures == Figures::tabular && first != nullptr;
    size_cells(cells_, text_, style_, tabular ? first->widest_digit(style_.em) : F26Dot6{});
    centre_marks(faces, cells_, glyphs_, style_);
}

// Inside a cell no line can end.
void Paragraph::allow_breaks(const std::vector<BreakOpportunity>& breaks) {
    auto cell = cells_.begin();
    for (const BreakOpportunity& here : breaks) {
        while (cell != cells_.end() && cell->begin < here.offset) ++cell;
        if (cell == cells_.end()) return;
        if (cell->begin != here.offset) continue;
        if (here.kind == BreakKind::forced)
            cell->before = CellBreak::forced;
        else if (!annotations_.keeps_together(here.offset))
            cell->before = CellBreak::allowed;
    }
}

void Paragraph::find_headline_breaks(const Words& words) {
    const auto ends = words.boundaries(text_);
    auto word = ends.begin();
    for (std::size_t i = 1; i < cells_.size(); ++i) {
        const Cell &before = cells_[i - 1], &here = cells_[i];
        if (here.before == CellBreak::forbidden) continue;
        while (word != ends.end() && *word < here.begin) ++word;
        auto kind = HeadlineBreakKind::inside_word;
        if (word != ends.end() && *word == here.begin) kind = HeadlineBreakKind::between_words;
        if (here.kind == CharacterClass::opening) kind = HeadlineBreakKind::between_words;
        if (before.is_blank() || ends_sense(before.kind)) kind = HeadlineBreakKind::after_mark;
        if (parts_number(cells_, i)) kind = HeadlineBreakKind::inside_word;
        if (here.before == CellBreak::forced) kind = HeadlineBreakKind::forced;
        headline_breaks_.push_back({i, kind});
    }
    headline_breaks_.push_back({cells_.size(), HeadlineBreakKind::forced});
}

std::vector<LineCells> Paragraph::headline(const LineExtents& extents, F26Dot6 measure) const {
    const HeadlineMetrics metrics{
        [&](std::size_t begin, std::size_t end) { return extents.of(begin, end).natural; },
        [&](std::size_t begin, std::size_t end) {
            return static_cast<std::size_t>(extents.of(begin, end).characters);
        }};
    std::vector<LineCells> lines;
    std::size_t begin = 0;
    for (const std::size_t end : headline_lines(headline_breaks_, metrics, measure)) {
        const LineExtent extent = extents.of(begin, end);
        if (extent.natural > measure) return {};
        const bool forced = end == cells_.size() || cells_[end].before == CellBreak::forced;
        lines.push_back({begin, extent.last, end, LineEnd::inside, forced});
        begin = end;
    }
    return lines;
}

// A headline with a word longer than the measure is set as a text is, which breaks it.
std::vector<LineCells> Paragraph::chosen_lines(F26Dot6 measure) const {
    const LineExtents extents{cells_, style_};
    std::vector<LineCells> lines;
    if (style_.fit == LineFit::headline && !cells_.empty()) lines = headline(extents, measure);
    return lines.empty() ? choose_lines(extents, measure, style_) : lines;
}

std::vector<Line> Paragraph::lines(F26Dot6 measure) const {
    measure = std::max(measure, F26Dot6{});
    std::vector<Line> lines;
    for (const LineCells& chosen : chosen_lines(measure)) {
        const F26Dot6 room = measure_from(chosen.begin, measure, style_);
        const bool fills = style_.grid == CharacterGrid::off &&
                           (style_.alignment == Alignment::even ||
                            (style_.alignment == Alignment::justify && !chosen.ends_paragraph));
        const LineFill fill = fills ? LineFill::justified : LineFill::ragged;
        lines.push_back(
            named(set_line(set_text(), chosen, {}, fill, room, measure - room), chosen.begin));
    }
    return lines;
}

Line Paragraph::stretch(LineEdges edges, std::optional<F26Dot6> measure) const {
    const LineCells all{0, cells_.size(), cells_.size()};
    const LineFill fill = measure ? LineFill::justified : LineFill::ragged;
    const F26Dot6 room = measure.value_or(F26Dot6{std::numeric_limits<int>::max() / 2});
    return named(set_line(set_text(), all, edges, fill, room, {}), 0);
}

Line Paragraph::named(Line line, std::size_t first_cell) const {
    if (first_cell < cells_.size() && cells_[first_cell].glyph_count > 0)
        line.face = face_names_[glyphs_[cells_[first_cell].first_glyph].face.value];
    annotations_.annotate(line);
    return line;
}

} // namespace board
