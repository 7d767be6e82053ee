// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "fonts/em_box.h"
#include "layouts/page_layout.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

// From the top of the em box to the baseline: text is centred by its em box, not by the font's line
// height.
Px ascent(Px em) {
    return round_px(em_box_ascent(em));
}

// The least measure of whole em in which the paragraph needs no more than `count` lines; `measure`
// where that is a fraction of one.
Px balanced(const Paragraph& paragraph, Px em, std::size_t count, Px measure) {
    int too_few = 0, enough = measure.value / em.value + 1;
    while (enough - too_few > 1) {
        const int middle = (too_few + enough) / 2;
        const bool holds = paragraph.lines(to_f26dot6(em * middle)).size() <= count;
        (holds ? enough : too_few) = middle;
    }
    return std::min(em * enough, measure);
}

} // namespace

ParagraphStyle PageLayout::style_of(const std::string& role, Px em, Alignment alignment) const {
    ParagraphStyle style =
        in_language({}, in_content_ ? tools_.language : tools_.furniture_language);
    style.role = role;
    style.em = em;
    style.alignment = alignment;
    style.torn = TornLines::leave;
    // A clock's figures stand still while it counts.
    if (role == "number") style.figures = Figures::tabular;
    return style;
}

PageLayout::SetText PageLayout::set_text(const Box& box, const Scope& scope, Px measure,
                                         std::optional<Px> room) {
    const std::string text = scope.fill(box.value);
    ParagraphStyle style = style_of(box.role, {}, box.alignment);
    style.mode = box.mode;
    style.fit = box.fit;
    style.hanging = box.hanging;
    style.grid = box.grid;
    SetText set{};
    for (std::size_t size = first_size(box); size < box.sizes.size(); ++size) {
        style.em = *tools_.scale.size(box.sizes[size]);
        set.paragraph = &paragraphs_.of({text, {}, {}}, style);
        set.lines = set.paragraph->lines(to_f26dot6(measure));
        set.em = style.em;
        set.pitch = Px{static_cast<int>(std::lround(set.em.value * box.leading))};
        if (set.lines.size() <= static_cast<std::size_t>(box.lines) && !breaks_lines(box, set) &&
            longest(set) <= measure + set.em * 3 / 5 && (!room || text_height(set) <= *room))
            break;
    }
    if (box.balance) {
        const Px least = balanced(*set.paragraph, set.em, set.lines.size(), measure);
        set.lines = set.paragraph->lines(to_f26dot6(least));
    }
    return set;
}

bool PageLayout::breaks_lines(const Box& box, const SetText& set) {
    const std::string& text = set.paragraph->text();
    return !box.wrap && set.lines.size() > 1u + static_cast<std::size_t>(
                                                    std::count(text.begin(), text.end(), '\n'));
}

// From the top of the first em box to the bottom of the last: leading stands between lines only.
Px PageLayout::text_height(const SetText& set) const {
    return set.em + set.pitch * (static_cast<int>(set.lines.size()) - 1);
}

// The top of the first em box where a text stands in the middle of a height: by what is seen of its
// type, not by its em box.
Px PageLayout::centred_top(const SetText& set, const std::string& role, Px height) {
    FaceLibrary& faces = tools_.typesetter.faces;
    const Face* face = faces.face(faces.chain(role).front());
    const F26Dot6 middle = face == nullptr ? em_box_middle(set.em) : face->middle(set.em);
    const F26Dot6 lines = to_f26dot6(height - text_height(set) + set.em);
    return round_px(lines / 2 + middle) - ascent(set.em);
}

void PageLayout::note_missing(const std::vector<std::string>& characters) {
    auto& all = page_.missing;
    for (const std::string& character : characters)
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
    note_missing(set.paragraph->missing());
    Px top = area.y;
    if (text_height(set) > area.height + Px{1} || breaks_lines(box, set))
        overflow(box, text_height(set), area.height);
    if (box.along == Placement::centre) top += centred_top(set, box.role, area.height);
    if (box.along == Placement::end) top += area.height - text_height(set);
    const Colour ink = text_colour(box, scope);
    for (Line& line : set.lines) {
        const Px x = area.x + line_start(line, box.alignment, area.width);
        place_line(std::move(line), x, top + ascent(set.em), box.role, ink);
        top += set.pitch;
    }
}

void PageLayout::place_vertical_text(const Box& box, const Scope& scope, Rect area) {
    SetText set = set_text(box, scope, area.height, area.width + Px{1});
    note_missing(set.paragraph->missing());
    if (text_height(set) > area.width + Px{1} || breaks_lines(box, set))
        overflow(box, text_height(set), area.width);
    Px right = area.right();
    if (box.along == Placement::centre) right -= (area.width - text_height(set)) / 2;
    if (box.along == Placement::end) right -= area.width - text_height(set);
    const Colour ink = text_colour(box, scope);
    for (Line& line : set.lines) {
        const Px y = area.y + line_start(line, box.alignment, area.height);
        place_line(std::move(line), right - set.em / 2, y, box.role, ink);
        right -= set.pitch;
    }
}

} // namespace board
