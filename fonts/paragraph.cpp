// SPDX-License-Identifier: MIT
#include "fonts/paragraph.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>

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

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Justifying a line that lacks more than this part of its measure (and more than two em) would tear
// it apart: it stays as it is.
constexpr int most_stretch_part = 5;

} // namespace

Paragraph Paragraph::shape(Typesetter& typesetter, std::string text,
                           const std::vector<RoleRange>& ranges, ParagraphStyle style) {
    Paragraph paragraph;
    paragraph.text_ = std::move(text);
    paragraph.style_ = std::move(style);
    const auto& [role, em, language, mode, alignment, fit] = paragraph.style_;
    FaceLibrary& faces = typesetter.faces;

    const auto covered = cover(ranges, paragraph.text_.size(), role);
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
    for (const auto& found : typesetter.breaker.find(paragraph.text_, language)) {
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
        }
        slices.push_back({begin, fits, BreakKind::allowed});
        begin = fits;
    }
    return slices;
}

bool Paragraph::too_short(const Slice& slice) const {
    std::size_t characters = 0;
    for (std::size_t i = slice.begin; i < slice.end; ++i) {
        const auto step = utf8_step(text_, glyphs_[i].cluster);
        const bool mark = !step || u_ispunct(static_cast<UChar32>(step->code)) ||
                          u_isUWhiteSpace(static_cast<UChar32>(step->code));
        characters += !mark;
    }
    return characters < 2;
}

// CLREQ §Widow and Orphan Handling: the last line is never one character alone, nor one with its
// mark. The line before it gives some up where it may break.
void Paragraph::spare_last_character(std::vector<Slice>& slices) const {
    if (slices.size() < 2) return;
    Slice& last = slices.back();
    Slice& before = slices[slices.size() - 2];
    if (before.ending == BreakKind::forced) return;
    if (!too_short(last)) return;
    for (std::size_t i = breaks_.size(); i-- > 0;) {
        const std::size_t offset = breaks_[i].offset;
        if (offset >= last.begin) continue;
        if (offset <= before.begin + 1) return;
        before.end = last.begin = offset;
        if (!too_short(last)) return;
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
    const F26Dot6 used = style_.fit == LineFit::balanced ? balanced_measure(measure) : measure;
    auto chosen = slices(used);
    if (style_.fit == LineFit::full) spare_last_character(chosen);
    std::vector<Line> lines;
    for (const Slice& slice : chosen) lines.push_back(line(slice, measure));
    if (lines.empty()) lines.push_back(line({0, 0, BreakKind::forced}, measure));
    return lines;
}

F26Dot6 Paragraph::natural_measure() const {
    F26Dot6 longest{};
    std::size_t begin = 0;
    for (const auto& here : breaks_) {
        if (here.kind != BreakKind::forced) continue;
        longest = std::max(longest, advance(begin, without_trailing_blanks(begin, here.offset)));
        begin = here.offset;
    }
    return longest;
}

bool Paragraph::is_break(std::size_t glyph) const {
    return std::binary_search(
        breaks_.begin(), breaks_.end(), BreakOpportunity{glyph, BreakKind::allowed},
        [](const BreakOpportunity& a, const BreakOpportunity& b) { return a.offset < b.offset; });
}

// What each break opportunity inside the line is widened by, so that it fills its measure.
F26Dot6 Paragraph::stretch(const Slice& slice, std::size_t end, F26Dot6 measure) const {
    if (style_.alignment != Alignment::justify || slice.ending == BreakKind::forced) return {};
    const F26Dot6 lack = measure - advance(slice.begin, end);
    if (lack <= F26Dot6{} ||
        lack > std::max(to_f26dot6(style_.em) * 2, measure / most_stretch_part))
        return {};
    int places = 0;
    for (std::size_t i = slice.begin + 1; i < end; ++i) places += is_break(i);
    return places == 0 ? F26Dot6{} : lack / places;
}

Line Paragraph::line(const Slice& slice, F26Dot6 measure) const {
    const std::size_t end = without_trailing_blanks(slice.begin, slice.end);
    const F26Dot6 widened = stretch(slice, end, measure);
    Line line;
    line.mode = style_.mode;
    line.em = style_.em;
    F26Dot6 added{};
    for (std::size_t i = slice.begin; i < end; ++i) {
        if (i > slice.begin && is_break(i)) added += widened;
        const ShapedGlyph& glyph = glyphs_[i];
        line.glyphs.push_back({glyph.face, glyph.glyph,
                               pens_[i] - pens_[slice.begin] + glyph.inline_offset + added,
                               glyph.block_offset, glyph.cluster});
    }
    line.measure = advance(slice.begin, end) + added;
    const auto offset = [&](std::size_t glyph) {
        return glyph < glyphs_.size() ? glyphs_[glyph].cluster : text_.size();
    };
    line.text = text_.substr(offset(slice.begin), offset(end) - offset(slice.begin));
    if (slice.begin < end) line.face = face_names_[glyphs_[slice.begin].face.value];
    return line;
}

} // namespace board
