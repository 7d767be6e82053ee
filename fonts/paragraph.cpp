// SPDX-License-Identifier: MIT
#include "fonts/paragraph.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <tuple>

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

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Justifying a line that lacks more than this part of its measure (and more than two em) would tear
// it apart: it stays as it is.
constexpr int most_stretch_part = 5;

} // namespace

Paragraph Paragraph::shape(Typesetter& typesetter, MarkedText marked, ParagraphStyle style) {
    Paragraph paragraph;
    paragraph.text_ = with_plain_blanks(std::move(marked.text));
    paragraph.style_ = std::move(style);
    const auto& [role, em, language, mode] =
        std::tie(paragraph.style_.role, paragraph.style_.em, paragraph.style_.language,
                 paragraph.style_.mode);
    FaceLibrary& faces = typesetter.faces;

    const auto covered = cover(marked.roles, paragraph.text_.size(), role);
    for (const TextItem& item : itemise(faces, paragraph.text_, covered, language)) {
        const auto run = board::shape(faces, paragraph.text_, item, language, em, mode);
        paragraph.glyphs_.insert(paragraph.glyphs_.end(), run.begin(), run.end());
        if (item.missing)
            paragraph.missing_.push_back(paragraph.text_.substr(item.begin, item.end - item.begin));
    }
    F26Dot6 pen{};
    for (const ShapedGlyph& glyph : paragraph.glyphs_) {
        paragraph.pens_.push_back(pen);
        pen += glyph.advance;
        auto& names = paragraph.face_names_;
        if (names.size() <= glyph.face.value) names.resize(glyph.face.value + 1);
        if (names[glyph.face.value].empty())
            names[glyph.face.value] = faces.face(glyph.face)->name();
    }
    paragraph.pens_.push_back(pen);
    for (const auto& found :
         typesetter.breaker.find(paragraph.text_, language, paragraph.style_.level)) {
        const BreakOpportunity here{paragraph.glyph_at(found.offset), found.kind};
        // Inside a cluster no line can end.
        if (paragraph.breaks_.empty() || here.offset > paragraph.breaks_.back().offset)
            paragraph.breaks_.push_back(here);
    }
    if (paragraph.breaks_.empty()) paragraph.breaks_.push_back({0, BreakKind::forced});
    paragraph.breaks_.back().kind = BreakKind::forced;
    return paragraph;
}

std::size_t Paragraph::glyph_at(std::size_t offset) const {
    const auto found = std::lower_bound(
        glyphs_.begin(), glyphs_.end(), offset,
        [](const ShapedGlyph& glyph, std::size_t at) { return glyph.cluster < at; });
    return static_cast<std::size_t>(found - glyphs_.begin());
}

F26Dot6 Paragraph::advance(std::size_t begin, std::size_t end) const {
    return pens_[std::max(begin, end)] - pens_[begin];
}

std::size_t Paragraph::without_trailing_blanks(std::size_t begin, std::size_t end) const {
    while (end > begin && is_blank(text_[glyphs_[end - 1].cluster])) --end;
    return end;
}

std::vector<Paragraph::Slice> Paragraph::slices(F26Dot6 measure) const {
    std::vector<Slice> slices;
    std::size_t begin = 0, fits = 0;
    for (std::size_t i = 0; i < breaks_.size();) {
        const BreakOpportunity& here = breaks_[i];
        if (advance(begin, without_trailing_blanks(begin, here.offset)) <= measure) {
            fits = here.offset;
            ++i;
            if (here.kind == BreakKind::forced) {
                slices.push_back({begin, fits, BreakKind::forced});
                begin = fits;
            }
            continue;
        }
        if (fits == begin) { // a word longer than the measure
            fits = begin + 1;
            while (fits < here.offset && (advance(begin, fits + 1) <= measure ||
                                          glyphs_[fits].cluster == glyphs_[fits - 1].cluster))
                ++fits;
            fits = before_lone_marks(begin, fits, here.offset);
        }
        slices.push_back({begin, fits, BreakKind::allowed});
        begin = fits;
    }
    return slices;
}

std::size_t Paragraph::characters(std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const auto step = utf8_step(text_, glyphs_[i].cluster);
        const bool mark = !step || u_ispunct(static_cast<UChar32>(step->code)) ||
                          u_isUWhiteSpace(static_cast<UChar32>(step->code));
        count += !mark;
    }
    return count;
}

// A word broken for want of room takes its last character along, where only its mark would be left
// for the next line.
std::size_t Paragraph::before_lone_marks(std::size_t begin, std::size_t end,
                                         std::size_t word_end) const {
    if (end >= word_end || characters(end, word_end) > 0) return end;
    std::size_t at = end;
    while (at > begin + 1 && characters(at, word_end) == 0) --at;
    while (at > begin + 1 && glyphs_[at].cluster == glyphs_[at - 1].cluster) --at;
    return at;
}

// CLREQ §Widow and Orphan Handling: the last line is never one character alone, nor one with its
// mark. The line before it gives some up where it may break.
void Paragraph::spare_last_character(std::vector<Slice>& slices, F26Dot6 measure) const {
    if (slices.size() < 2) return;
    Slice& last = slices.back();
    Slice& before = slices[slices.size() - 2];
    if (before.ending == BreakKind::forced) return;
    if (characters(last.begin, last.end) >= 2) return;
    for (std::size_t i = breaks_.size(); i-- > 0;) {
        const std::size_t offset = breaks_[i].offset;
        if (offset >= last.begin) continue;
        if (offset <= before.begin + 1 || advance(offset, last.end) > measure) return;
        before.end = last.begin = offset;
        if (characters(last.begin, last.end) >= 2) return;
    }
}

// The shortest measure that needs no more lines than `measure` does.
F26Dot6 Paragraph::balanced_measure(F26Dot6 measure) const {
    const std::size_t wanted = slices(measure).size();
    if (wanted < 2) return measure;
    int low = 0, high = measure.value;
    while (high - low > 16) {
        const int middle = low + (high - low) / 2;
        if (slices(F26Dot6{middle}).size() > wanted)
            low = middle;
        else
            high = middle;
    }
    return F26Dot6{high};
}

std::vector<Line> Paragraph::lines(F26Dot6 measure) const {
    measure = std::max(measure, F26Dot6{});
    const F26Dot6 used = style_.fit == LineFit::headline ? balanced_measure(measure) : measure;
    auto chosen = slices(used);
    if (style_.fit == LineFit::full) spare_last_character(chosen, measure);
    std::vector<Line> lines;
    for (const Slice& slice : chosen) lines.push_back(line(slice, measure));
    if (lines.empty()) lines.push_back(line({0, 0, BreakKind::forced}, measure));
    return lines;
}

bool Paragraph::is_break(std::size_t glyph) const {
    return std::binary_search(
        breaks_.begin(), breaks_.end(), BreakOpportunity{glyph, BreakKind::allowed},
        [](const BreakOpportunity& a, const BreakOpportunity& b) { return a.offset < b.offset; });
}

// What each break opportunity inside the line is widened by, so that it fills its measure.
F26Dot6 Paragraph::widening(const Slice& slice, std::size_t end, F26Dot6 measure) const {
    if (style_.alignment != Alignment::justify || slice.ending == BreakKind::forced) return {};
    const F26Dot6 lack = measure - advance(slice.begin, end);
    if (lack <= F26Dot6{} ||
        lack > std::max(to_f26dot6(style_.em) * 2, measure / most_stretch_part))
        return {};
    int places = 0;
    for (std::size_t i = slice.begin + 1; i < end; ++i) places += is_break(i);
    return places == 0 ? F26Dot6{} : lack / places;
}

Line Paragraph::stretch(LineEdges, std::optional<F26Dot6> measure) const {
    return line({0, glyphs_.size(), BreakKind::allowed}, measure.value_or(pens_.back()));
}

Line Paragraph::line(const Slice& slice, F26Dot6 measure) const {
    const std::size_t end = without_trailing_blanks(slice.begin, slice.end);
    const F26Dot6 widened = widening(slice, end, measure);
    Line line;
    line.mode = style_.mode;
    line.em = style_.em;
    F26Dot6 added{};
    for (std::size_t i = slice.begin; i < end; ++i) {
        if (i > slice.begin && is_break(i)) added += widened;
        const ShapedGlyph& glyph = glyphs_[i];
        const F26Dot6 pen = pens_[i] - pens_[slice.begin] + added;
        line.glyphs.push_back({glyph.face, GlyphForm::upright, glyph.glyph, style_.em,
                               pen + glyph.inline_offset, glyph.block_offset, glyph.cluster});
        if (line.cells.empty() || glyph.cluster != line.cells.back().begin) {
            if (!line.cells.empty()) line.cells.back().end = glyph.cluster;
            line.cells.push_back({glyph.cluster,
                                  i + 1 < glyphs_.size() ? glyphs_[i + 1].cluster : text_.size(),
                                  pen,
                                  glyph.advance,
                                  {}});
        }
    }
    line.measure = advance(slice.begin, end) + added;
    const auto offset = [&](std::size_t glyph) {
        return glyph < glyphs_.size() ? glyphs_[glyph].cluster : text_.size();
    };
    line.begin = offset(slice.begin);
    line.text = text_.substr(line.begin, offset(end) - line.begin);
    if (slice.begin < end) line.face = face_names_[glyphs_[slice.begin].face.value];
    return line;
}

} // namespace board
