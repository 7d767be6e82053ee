// SPDX-License-Identifier: MIT
#include "layouts/story_flow.h"

#include "base/utf8.h"
#include "fonts/em_box.h"
#include "layouts/sentence.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

constexpr Px any_height{1 << 24};

AnnotationRoom annotation_room_of(const StoryBlock& block, const ParagraphStyle& style) {
    const auto room_of = [&](const MarkedText& text) {
        return annotation_room(text.annotations, style.em, style.mode);
    };
    AnnotationRoom room = room_of(block.content);
    for (const auto& row : block.table.rows)
        for (const MarkedText& cell : row) room = AnnotationRoom::both(room, room_of(cell));
    return room;
}

// Where the page may end with a sentence of a line. What is read together stays together, and more
// than a character or two of a line.
std::size_t sentence_in(const StoryBlock& block, const Line& line, std::size_t end) {
    constexpr std::size_t least = 3; // characters
    const bool words = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item ||
                       block.kind == BlockKind::quotation;
    if (!words) return 0;
    const std::string& text = block.content.text;
    const std::size_t found = sentence_end(text, line.begin, end);
    const bool torn =
        std::any_of(block.content.annotations.begin(), block.content.annotations.end(),
                    [&](const Annotation& each) { return each.begin < found && found < each.end; });
    const bool short_line =
        found > 0 && utf8_length({text.data() + line.begin, found - line.begin}) < least;
    return torn || short_line ? 0 : found;
}

} // namespace

Px line_start(const Line& line, Alignment alignment, Px room) {
    if (alignment == Alignment::centre) return (room - ceil_px(line.measure)) / 2;
    if (alignment == Alignment::end) return room - ceil_px(line.measure);
    return {};
}

StoryFlow::StoryFlow(const std::vector<StoryBlock>& blocks, ParagraphStyle style, double leading,
                     Paragraphs& paragraphs, Px smallest)
    : blocks_{blocks}
    , style_{std::move(style)}
    , paragraphs_{paragraphs}
    , caption_em_{std::min(style_.em, std::max(style_.em * 4 / 5, smallest))} {
    AnnotationRoom room;
    for (const StoryBlock& block : blocks_)
        room = AnnotationRoom::both(room, annotation_room_of(block, style_));
    over_ = ceil_px(room.over);
    under_ = ceil_px(room.under);
    const Px wanted{static_cast<int>(std::lround(style_.em.value * leading))};
    pitch_ = std::max(wanted, style_.em + ceil_px(room.line_gap(style_.em)));
    pitch_ += Px{pitch_.value % 2}; // halves of it are whole pixels
}

ParagraphStyle StoryFlow::style_of(const StoryBlock& block, std::size_t offset) const {
    ParagraphStyle style = style_;
    if (block.kind != BlockKind::paragraph || offset > 0) style.indent = 0;
    if (block.kind == BlockKind::quotation) style.role = "quote";
    if (block.kind == BlockKind::heading) {
        style.role = "strong";
        style.fit = LineFit::headline;
    }
    if (block.kind == BlockKind::picture) {
        style.role = "caption";
        style.em = caption_em_;
        if (block.picture.width > Px{}) style.alignment = Alignment::centre;
    }
    const bool ragged = block.kind == BlockKind::heading || block.kind == BlockKind::record;
    if (ragged && style.alignment == Alignment::justify) style.alignment = Alignment::start;
    return style;
}

// Deep lists stop moving in where half the width is gone.
Px StoryFlow::block_indent(const StoryBlock& block, Px width) const {
    const bool set_in = block.kind == BlockKind::list_item || block.kind == BlockKind::quotation;
    return set_in ? std::min(style_.em * 2 * (block.depth + 1), width / 2) : Px{};
}

Px StoryFlow::measure(const StoryBlock& block, Px width) const {
    const Px room = width - block_indent(block, width);
    return room < style_.em ? room : style_.em * (room / style_.em);
}

// In half pitches. Indented paragraphs need no space between them (CLREQ §First line indents).
int StoryFlow::space_before(const StoryBlock& block, const StoryBlock& before) const {
    const auto both = [&](BlockKind kind) { return block.kind == kind && before.kind == kind; };
    if (before.kind == BlockKind::heading) return block.kind == BlockKind::picture ? 1 : 0;
    if (block.kind == BlockKind::heading) return style_.indent > 0 ? 1 : 2;
    if (both(BlockKind::list_item)) return 0;
    return both(BlockKind::paragraph) && style_.indent > 0 ? 0 : 1;
}

// A page whose width is another than its forerunner's breaks the rest anew, as one does that
// begins with a sentence.
std::vector<Line> StoryFlow::lines_from(const StoryBlock& block, std::size_t offset, Px width,
                                        std::size_t most) {
    const F26Dot6 length = to_f26dot6(measure(block, width));
    const auto first_of = [&](auto begin, auto end) {
        const auto count = std::min(static_cast<std::size_t>(end - begin), most);
        return std::vector<Line>(begin, begin + static_cast<std::ptrdiff_t>(count));
    };
    const auto& whole = paragraphs_.lines(block.content, style_of(block, 0), length);
    const auto here = std::ranges::lower_bound(whole, offset, {}, &Line::begin);
    if (here != whole.end() && here->begin == offset) return first_of(here, whole.end());
    const MarkedText rest = part_of(block.content, offset, block.content.text.size());
    const auto& anew = paragraphs_.lines(rest, style_of(block, offset), length, most);
    auto lines = first_of(anew.begin(), anew.end());
    for (Line& line : lines) line.begin += offset;
    return lines;
}

// By what a page end looks at beyond the first line without room, and by the line that tells where
// the last of these ends. In steps, so that rooms of nearly the same height ask for the same.
std::size_t StoryFlow::more_than_fit(Px height) const {
    constexpr int beyond = 5, step = 16;
    const int lines = std::max(0, height / pitch_) + beyond;
    return static_cast<std::size_t>((lines + step - 1) / step * step);
}

Px StoryFlow::baseline() const {
    return round_px(em_box_ascent(style_.em));
}

int StoryFlow::next_row(const Strips& strips) {
    return strips.empty() ? 0 : strips.back().flow.row + strips.back().flow.rows;
}

bool StoryFlow::is_full(const Strips& strips, Px height) const {
    return !strips.empty() && bottom(strips.back()) > height;
}

StoryFlow::Strips StoryFlow::strips(const StoryPlace& from, Size room) {
    Strips all;
    for (std::size_t i = from.block; i < blocks_.size() && !is_full(all, room.height); ++i) {
        int row = next_row(all);
        if (i > from.block) row += space_before(blocks_[i], blocks_[i - 1]);
        add_block(all, i == from.block ? from : StoryPlace{i}, row, room);
    }
    return all;
}

void StoryFlow::add_block(Strips& strips, const StoryPlace& from, int row, Size room) {
    const StoryBlock& block = blocks_[from.block];
    if (block.kind == BlockKind::picture) return add_picture(strips, from, row, room);
    if (block.kind != BlockKind::table) return add_text(strips, block, from, row, room);
    if (const auto columns = columns_of(from.block, room.width))
        add_table(strips, from, *columns, row, room);
    else
        add_records(strips, from, row, room);
}

void StoryFlow::add_text(Strips& strips, const StoryBlock& block, const StoryPlace& from, int row,
                         Size room) {
    const MarkedText& text = block.content;
    const Px x = block_indent(block, room.width), length = measure(block, room.width);
    const std::size_t most = more_than_fit(room.height);
    auto lines = lines_from(block, from.offset, room.width, most);
    const bool goes_on = lines.size() == most;
    for (std::size_t k = 0; k + (goes_on ? 1 : 0) < lines.size(); ++k, row += 2) {
        Line& line = lines[k];
        StoryStrip strip{{block.kind, k == 0 && from.offset == 0, k + 1 == lines.size(), row},
                         from,
                         style_.em + under_};
        if (k > 0) strip.at.offset = line.begin;
        if (strip.flow.begins_block) {
            if (!block.marker.empty()) add_marker(strip, block, x);
            strip.missing = paragraphs_.of(text, style_of(block, 0)).missing();
        }
        if (!strip.flow.ends_block)
            strip.sentence_end = sentence_in(block, line, lines[k + 1].begin);
        strip.flow.ends_sentence = strip.sentence_end > 0;
        const Px start = line_start(line, style_of(block, 0).alignment, length);
        strip.lines.push_back({std::move(line), x + start, baseline(),
                               block.kind == BlockKind::picture ? "caption" : ""});
        strips.push_back(std::move(strip));
    }
}

void StoryFlow::add_marker(StoryStrip& strip, const StoryBlock& block, Px x) {
    ParagraphStyle style = style_of(block, 0);
    style.alignment = Alignment::start;
    const Paragraph& marker = paragraphs_.of({block.marker, {}, {}}, style);
    strip.lines.push_back(
        {marker.lines(to_f26dot6(style_.em * 8)).front(), x - style_.em * 4 / 3, baseline()});
}

Px StoryFlow::height(Px width) {
    const Strips all = strips({}, {width, any_height});
    return all.empty() ? Px{} : bottom(all.back());
}

bool StoryFlow::fits(Size room) {
    return !is_full(strips({}, room), room.height);
}

StoryPage StoryFlow::page(const StoryPlace& from, Size room) {
    StoryPage full = page_until(from, room, room.height);
    if (full.finished || full.next == from) return full;
    const StoryPage rest = page_until(full.next, room, room.height);
    const bool nearly_empty = rest.finished && rest.height * 4 < room.height;
    return nearly_empty ? shared(std::move(full), from, room) : full;
}

// The last page but one, turned earlier: where both are about as full, best between blocks.
StoryPage StoryFlow::shared(StoryPage full, const StoryPlace& from, Size room) {
    const auto cost_of = [&](const StoryPage& page) -> std::optional<Px> {
        if (page.torn || page.next == from) return std::nullopt;
        const StoryPage rest = page_until(page.next, room, room.height);
        if (!rest.finished) return std::nullopt;
        const bool between = page.next == StoryPlace{page.next.block};
        const bool table = !between && blocks_[page.next.block].kind == BlockKind::table;
        const bool nearly_empty = std::min(page.height, rest.height) * 4 < room.height;
        return std::max(page.height, rest.height) + (nearly_empty ? room.height / 4 : Px{}) +
               (between ? Px{}
                : table ? room.height * 3 / 4
                        : pitch_);
    };
    StoryPage best = std::move(full);
    std::optional<Px> least = cost_of(best);
    for (Px until = best.height - Px{1}; until * 4 >= room.height;) {
        StoryPage shorter = page_until(from, room, until);
        if (shorter.next == from) break;
        until = shorter.height - Px{1};
        const auto cost = cost_of(shorter);
        if (!cost || (least && *cost >= *least)) continue;
        best = std::move(shorter);
        least = cost;
    }
    return best;
}

// Nothing of it stands below `until`.
StoryPage StoryFlow::page_until(const StoryPlace& from, Size room, Px until) {
    Strips all = strips(from, room);
    std::vector<FlowLine> flow;
    std::size_t fit = 0;
    for (const StoryStrip& strip : all) {
        flow.push_back(strip.flow);
        fit += bottom(strip) <= until;
    }
    const PageEnd end = page_end(flow, fit);
    StoryPage page;
    page.finished = end.lines == all.size();
    page.torn = end.torn;
    page.next = page.finished ? StoryPlace{blocks_.size()} : all[end.lines].at;
    if (end.at_sentence) end_at_sentence(all[end.lines - 1], page.next, room.width);
    for (std::size_t i = 0; i < end.lines; ++i) place(page, std::move(all[i]));
    return page;
}

// What the last line has after its sentence goes over to `next`.
void StoryFlow::end_at_sentence(StoryStrip& strip, StoryPlace& next, Px width) {
    if (strip.sentence_end == next.offset) return; // the line ends with it
    const StoryBlock& block = blocks_[strip.at.block];
    StoryLine& last = strip.lines.back();
    const ParagraphStyle style = style_of(block, strip.flow.begins_block ? 0 : strip.at.offset);
    const MarkedText words = part_of(block.content, last.line.begin, strip.sentence_end);
    const Px room = measure(block, width);
    auto lines = paragraphs_.of(words, style).lines(to_f26dot6(room));
    if (lines.size() != 1) return; // the whole line was squeezed
    last.x = block_indent(block, width) + line_start(lines.front(), style.alignment, room);
    last.line = std::move(lines.front());
    next.offset = strip.sentence_end;
}

void StoryFlow::place(StoryPage& page, StoryStrip strip) {
    const Px y = top(strip.flow.row);
    for (StoryLine& each : strip.lines) {
        each.y += y;
        page.lines.push_back(std::move(each));
    }
    if (strip.picture) {
        strip.picture->box.y += y;
        page.pictures.push_back(std::move(*strip.picture));
    }
    if (strip.rule) {
        strip.rule->box.y += y;
        page.rules.push_back(*strip.rule);
    }
    page.missing.insert(page.missing.end(), strip.missing.begin(), strip.missing.end());
    page.height = bottom(strip);
}

} // namespace board
