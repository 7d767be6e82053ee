// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/specimen_sheet.h"

#include "fonts/annotation_room.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

constexpr double margin = 72, gutter = 40, head = 150;

Px ascent(Px em) {
    return Px{static_cast<int>(std::lround(em.value * 0.88))};
}

std::vector<Line> set(const Sample& sample, const Paragraph& paragraph, Px em, F26Dot6 room) {
    const double measure_px = sample.measure_em * em.value * 64;
    const F26Dot6 measure =
        sample.measure_em > 0 ? F26Dot6{static_cast<int>(std::lround(measure_px))} : room;
    if (!sample.edges) return paragraph.lines(measure);
    return {
        paragraph.stretch(*sample.edges, sample.fitted ? std::optional{measure} : std::nullopt)};
}

} // namespace

SpecimenSheet::SpecimenSheet(Typesetter& typesetter, const Theme& theme, Size size)
    : typesetter_{typesetter}
    , theme_{theme}
    , size_{size} {}

// Units are 1080ths of the shorter side.
Px SpecimenSheet::units(double count) const {
    const int side = std::min(size_.width, size_.height).value;
    return Px{static_cast<int>(std::lround(count * side / 1080))};
}

Frame SpecimenSheet::draw(const SpecimenPage& page, std::size_t number, std::size_t count) {
    frame_ = {};
    frame_.size = size_;
    frame_.item = page.file;
    frame_.page = static_cast<int>(number);
    frame_.pages = static_cast<int>(count);
    frame_.ground = theme_.colour("surface");
    title(page, number, count);
    const std::vector<Rect> rooms = places(page);
    for (std::size_t i = 0; i < page.exhibits.size(); ++i) exhibit(page.exhibits[i], rooms[i]);
    return std::move(frame_);
}

void SpecimenSheet::title(const SpecimenPage& page, std::size_t number, std::size_t count) {
    const Px left = units(margin), top = units(52);
    const Px end = note(page.title, "headline", 56, "accent", left, top);
    note(page.english, "label", 22, "muted", end + units(28), top + units(27));
    const std::string place = std::to_string(number) + " / " + std::to_string(count);
    note(place, "number", 22, "gold", size_.width - left - units(56), top + units(27));
    frame_.elements.push_back(FilledBox{
        {left, top + units(76), size_.width - left * 2, units(2)}, theme_.colour("accent"), {}});
}

std::vector<Rect> SpecimenSheet::places(const SpecimenPage& page) const {
    // An upright sheet has half the columns, and as many more rows.
    const bool upright = size_.height > size_.width;
    const int columns = upright ? std::max(1, page.columns / 2) : page.columns;
    int cells = 0;
    for (const Exhibit& exhibit : page.exhibits) cells += exhibit.rows;
    const int rows = std::max(page.rows, (cells + columns - 1) / columns);
    const Px gap = units(gutter);
    const Px width = (size_.width - units(margin) * 2 - gap * (columns - 1)) / columns;
    const Px height = (size_.height - units(head) - units(margin) - gap * (rows - 1)) / rows;
    std::vector<int> filled(static_cast<std::size_t>(columns), 0);
    std::vector<Rect> rooms;
    for (const Exhibit& exhibit : page.exhibits) {
        const auto emptiest = std::min_element(filled.begin(), filled.end());
        const int column = static_cast<int>(emptiest - filled.begin());
        rooms.push_back({units(margin) + (width + gap) * column,
                         units(head) + (height + gap) * *emptiest, width,
                         height * exhibit.rows + gap * (exhibit.rows - 1)});
        *emptiest += exhibit.rows;
    }
    return rooms;
}

void SpecimenSheet::exhibit(const Exhibit& exhibit, Rect area) {
    frame_.elements.push_back(FilledBox{area, theme_.colour("panel"), units(10)});
    const Px left = area.x + units(24);
    const Px end = note(exhibit.name, "title", 24, "accent", left, area.y + units(18));
    note(exhibit.section, "label", 15, "muted", end + units(14), area.y + units(26));
    Rect room{left, area.y + units(72), area.width - units(48), area.height - units(90)};
    for (const Sample& sample : exhibit.samples) {
        Rect own = room;
        if (!sample.label.empty()) {
            note(sample.label, "caption", 17, "gold", left,
                 room.y + units(sample.style.em.value / 2.0 - 8));
            own.x += units(92);
            own.width -= units(92);
        }
        const Px depth = place(sample, own) + units(22);
        room.y += depth;
        room.height -= depth;
    }
}

Px SpecimenSheet::place(const Sample& sample, Rect room) {
    ParagraphStyle style = sample.style;
    style.em = units(style.em.value);
    const bool vertical = style.mode == WritingMode::vertical_rl;
    const Paragraph paragraph = Paragraph::shape(typesetter_, sample.text, style);
    const Px pitch{static_cast<int>(std::lround(style.em.value * sample.leading))};
    const std::vector<Line> lines =
        set(sample, paragraph, style.em, to_f26dot6(vertical ? room.height : room.width));
    const Px deep = pitch * (static_cast<int>(lines.size()) - 1) + style.em;
    // What stands beside the first line needs its room; columns stand in the room's middle.
    const Px beside = ceil_px(annotation_room(sample.text.annotations, style.em, style.mode).over);
    const Px right = room.right() - std::max(beside, (room.width - deep) / 2);
    if (!vertical) room.y += beside;
    Px across{}, longest{};
    for (const Line& set_line : lines) {
        const Px x = vertical ? right - across - style.em / 2 : room.x;
        const Px y = vertical ? room.y : room.y + across + ascent(style.em);
        if (sample.cells) cells(set_line, x, y);
        longest = std::max(longest, ceil_px(set_line.measure));
        line(set_line, x, y, "ink");
        across += pitch;
    }
    const bool measured = sample.measure_em > 0 && !vertical && !sample.fitted;
    if (measured) // where the measure ends
        frame_.elements.push_back(FilledBox{
            {room.x + units(sample.style.em.value * sample.measure_em), room.y, units(1), deep},
            theme_.colour("line"),
            {}});
    return vertical ? longest : deep + beside;
}

void SpecimenSheet::cells(const Line& set_line, Px x, Px y) {
    const Px em = set_line.em, top = y - ascent(em), hair = units(1);
    for (const PlacedCell& cell : set_line.cells) {
        const Px begin = x + round_px(cell.pen), end = begin + round_px(cell.advance);
        for (const Rect edge :
             {Rect{begin, top, end - begin, hair}, Rect{begin, top + em - hair, end - begin, hair},
              Rect{begin, top, hair, em}, Rect{end - hair, top, hair, em}})
            frame_.elements.push_back(FilledBox{edge, theme_.colour("line"), {}});
    }
}

void SpecimenSheet::line(const Line& set_line, Px x, Px y, std::string_view token) {
    frame_.elements.push_back(TextLine{set_line, x, y, {}, theme_.colour(token), "specimen"});
}

Px SpecimenSheet::note(const std::string& text, std::string_view role, double em,
                       std::string_view token, Px x, Px y) {
    ParagraphStyle style;
    style.role = std::string{role};
    style.em = units(em);
    const Paragraph paragraph = Paragraph::shape(typesetter_, {text, {}, {}}, style);
    const Line set_line = paragraph.stretch({}, std::nullopt);
    line(set_line, x, y + ascent(style.em), token);
    return x + ceil_px(set_line.measure);
}

} // namespace board
