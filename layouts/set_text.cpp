// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "layouts/page_layout.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

std::string cache_key(const std::string& text, const std::vector<RoleRange>& ranges,
                      const ParagraphStyle& style) {
    std::string key = style.role + '\x1f' + std::to_string(style.em.value) + '\x1f' +
                      style.language + '\x1f' + std::to_string(static_cast<int>(style.mode)) +
                      std::to_string(static_cast<int>(style.alignment)) +
                      std::to_string(static_cast<int>(style.fit)) + '\x1f';
    for (const RoleRange& range : ranges)
        key += std::to_string(range.begin) + '-' + std::to_string(range.end) + range.role + '\x1f';
    return key + text;
}

} // namespace

// The em box of Han type reaches from 0.12 em below the baseline to 0.88 em above it (OpenType
// BASE, ideo); text is centred by it, not by the font's line height.
Px PageLayout::ascent(Px em) {
    return Px{static_cast<int>(std::lround(em.value * 0.88))};
}

ParagraphStyle PageLayout::style_of(const std::string& role, Px em, Alignment alignment) const {
    ParagraphStyle style = in_language({}, tools_.language);
    style.role = role;
    style.em = em;
    style.alignment = alignment;
    return style;
}

const Paragraph& PageLayout::paragraph(const std::string& text,
                                       const std::vector<RoleRange>& ranges,
                                       const ParagraphStyle& style) {
    const std::string key = cache_key(text, ranges, style);
    const auto known = paragraphs_.find(key);
    if (known != paragraphs_.end()) return known->second;
    return paragraphs_.emplace(key, Paragraph::shape(tools_.typesetter, {text, ranges, {}}, style))
        .first->second;
}

PageLayout::SetText PageLayout::set_text(const Box& box, const Scope& scope, Px measure,
                                         std::optional<Px> room) {
    const std::string text = scope.fill(box.value);
    ParagraphStyle style = style_of(box.role, {}, box.alignment);
    style.mode = box.mode;
    style.fit = box.fit;
    SetText set{};
    for (const std::string& size : box.sizes) {
        style.em = *tools_.scale.size(size);
        set.paragraph = &paragraph(text, {}, style);
        set.lines = set.paragraph->lines(to_f26dot6(measure));
        set.em = style.em;
        set.pitch = Px{static_cast<int>(std::lround(set.em.value * box.leading))};
        if (set.lines.size() <= static_cast<std::size_t>(box.lines) &&
            (!room || text_height(set) <= *room))
            break;
    }
    return set;
}

// From the top of the first em box to the bottom of the last: leading stands between lines only.
Px PageLayout::text_height(const SetText& set) const {
    return set.em + set.pitch * (static_cast<int>(set.lines.size()) - 1);
}

void PageLayout::note_missing(const Paragraph& set) {
    auto& all = page_.missing;
    for (const std::string& character : set.missing())
        if (std::find(all.begin(), all.end(), character) == all.end()) all.push_back(character);
}

void PageLayout::place_line(Line line, Px x, Px y, const std::string& role, Colour ink) {
    if (in_content_) page_.characters += utf8_length(line.text);
    const Px length = ceil_px(line.measure);
    const bool vertical = line.mode == WritingMode::vertical_rl;
    const Rect box = vertical ? Rect{x - line.em / 2, y, line.em, length}
                              : Rect{x, y - ascent(line.em), length, line.em};
    page_.elements.push_back(TextLine{std::move(line), x, y, box, ink, role});
}

void PageLayout::place_text(const Box& box, const Scope& scope, Rect area) {
    if (box.mode == WritingMode::vertical_rl) return place_vertical_text(box, scope, area);
    SetText set = set_text(box, scope, area.width, area.height + Px{1});
    note_missing(*set.paragraph);
    Px top = area.y;
    if (text_height(set) > area.height + Px{1}) page_.overflows = true;
    if (box.along == Placement::centre) top += (area.height - text_height(set)) / 2;
    if (box.along == Placement::end) top += area.height - text_height(set);
    const Colour ink = colour(box.colour, scope);
    for (Line& line : set.lines) {
        Px x = area.x;
        if (box.alignment == Alignment::centre) x += (area.width - ceil_px(line.measure)) / 2;
        place_line(std::move(line), x, top + ascent(set.em), box.role, ink);
        top += set.pitch;
    }
}

void PageLayout::place_vertical_text(const Box& box, const Scope& scope, Rect area) {
    SetText set = set_text(box, scope, area.height, area.width + Px{1});
    note_missing(*set.paragraph);
    if (text_height(set) > area.width + Px{1}) page_.overflows = true;
    Px right = area.right();
    if (box.along == Placement::centre) right -= (area.width - text_height(set)) / 2;
    const Colour ink = colour(box.colour, scope);
    for (Line& line : set.lines) {
        Px y = area.y;
        if (box.alignment == Alignment::centre) y += (area.height - ceil_px(line.measure)) / 2;
        place_line(std::move(line), right - set.em / 2, y, box.role, ink);
        right -= set.pitch;
    }
}

} // namespace board
