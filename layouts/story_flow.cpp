// SPDX-License-Identifier: MIT
#include "layouts/story_flow.h"

#include "fonts/em_box.h"

#include <algorithm>
#include <cmath>

namespace board {

Px line_start(const Line& line, Alignment alignment, Px room) {
    if (alignment == Alignment::centre) return (room - ceil_px(line.measure)) / 2;
    if (alignment == Alignment::end) return room - ceil_px(line.measure);
    return {};
}

StoryFlow::StoryFlow(const std::vector<StoryBlock>& blocks, ParagraphStyle style, double leading,
                     Paragraphs& paragraphs)
    : blocks_{blocks}
    , style_{std::move(style)}
    , paragraphs_{paragraphs} {
    AnnotationRoom room;
    for (const StoryBlock& block : blocks_)
        room =
            AnnotationRoom::both(room, annotation_room(block.annotations, style_.em, style_.mode));
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
        if (style.alignment == Alignment::justify) style.alignment = Alignment::start;
    }
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
    if (before.kind == BlockKind::heading) return 0;
    if (block.kind == BlockKind::heading) return style_.indent > 0 ? 1 : 2;
    if (both(BlockKind::list_item)) return 0;
    return both(BlockKind::paragraph) && style_.indent > 0 ? 0 : 1;
}

// A page whose width is another than its forerunner's breaks the rest anew.
std::vector<Line> StoryFlow::lines_from(const StoryBlock& block, std::size_t offset, Px width) {
    const F26Dot6 length = to_f26dot6(measure(block, width));
    const MarkedText all{block.text, block.ranges, block.annotations};
    auto lines = paragraphs_.of(all, style_of(block, 0)).lines(length);
    const auto here = std::find_if(lines.begin(), lines.end(),
                                   [&](const Line& line) { return line.begin >= offset; });
    if (here != lines.end() && here->begin == offset) {
        lines.erase(lines.begin(), here);
        return lines;
    }
    const StoryBlock rest = block.from(offset);
    const MarkedText left{rest.text, rest.ranges, rest.annotations};
    lines = paragraphs_.of(left, style_of(block, offset)).lines(length);
    for (Line& line : lines) line.begin += offset;
    return lines;
}

// Of the line in this row, with what stands under it.
Px StoryFlow::bottom(int row) const {
    return over_ + pitch_ * row / 2 + style_.em + under_;
}

std::vector<StoryFlow::Row> StoryFlow::rows(StoryPlace place, Size room) {
    std::vector<Row> rows;
    int row = 0;
    for (std::size_t i = place.block; i < blocks_.size(); ++i) {
        const bool first = i == place.block;
        if (!first) row += space_before(blocks_[i], blocks_[i - 1]);
        auto lines = lines_from(blocks_[i], first ? place.offset : 0, room.width);
        for (std::size_t k = 0; k < lines.size(); ++k, row += 2) {
            const bool begins = k == 0 && (!first || place.offset == 0);
            rows.push_back(
                {{blocks_[i].kind, begins, k + 1 == lines.size(), row}, i, std::move(lines[k])});
        }
        if (bottom(row - 2) > room.height) break;
    }
    return rows;
}

Px StoryFlow::height(Px width) {
    const auto all = rows({}, {width, Px{1 << 24}});
    return all.empty() ? Px{} : bottom(all.back().flow.row);
}

StoryPage StoryFlow::page(StoryPlace from, Size room) {
    auto all = rows(from, room);
    std::vector<FlowLine> flow;
    std::size_t fit = 0;
    for (const Row& row : all) {
        flow.push_back(row.flow);
        fit += bottom(row.flow.row) <= room.height;
    }
    const std::size_t end = page_end(flow, fit);
    StoryPage page;
    page.finished = end == all.size() && (all.empty() || all.back().block + 1 == blocks_.size());
    page.next = {blocks_.size(), 0};
    if (end < all.size())
        page.next = {all[end].block, all[end].flow.begins_block ? 0 : all[end].line.begin};
    else if (!page.finished)
        page.next = {all.back().block + 1, 0};
    for (std::size_t i = 0; i < end; ++i) place(page, std::move(all[i]), room.width);
    return page;
}

void StoryFlow::place(StoryPage& page, Row row, Px width) {
    const StoryBlock& block = blocks_[row.block];
    const Px x = block_indent(block, width);
    const Px y = over_ + pitch_ * row.flow.row / 2 + round_px(em_box_ascent(style_.em));
    if (row.flow.begins_block && !block.marker.empty()) {
        ParagraphStyle style = style_of(block, 0);
        style.alignment = Alignment::start;
        const Paragraph& marker = paragraphs_.of({block.marker, {}, {}}, style);
        page.lines.push_back(
            {marker.lines(to_f26dot6(style_.em * 8)).front(), x - style_.em * 4 / 3, y});
    }
    if (row.flow.begins_block) {
        const Paragraph& whole =
            paragraphs_.of({block.text, block.ranges, block.annotations}, style_of(block, 0));
        page.missing.insert(page.missing.end(), whole.missing().begin(), whole.missing().end());
    }
    const Px start = line_start(row.line, style_of(block, 0).alignment, measure(block, width));
    page.lines.push_back({std::move(row.line), x + start, y});
}

} // namespace board
