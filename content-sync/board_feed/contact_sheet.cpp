// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/contact_sheet.h"

#include "base/utf8.h"
#include "content-sync/board_feed/sheet_note.h"
#include "content-sync/board_feed/typeset_paint.h"

#include <algorithm>

namespace board {
namespace {

constexpr Px sheet_width{2720}, margin{60}, gutter{40}, head_height{190}, row_gap{52};
constexpr Px label_gap{16}, label_height{78}, foot{48};
constexpr Px title_em{56}, large_em{30}, small_em{26};
constexpr int most_height = 2600; // of all rows
constexpr Colour ground = 0xFFE7E5E0, ink = 0xFF24231F, muted = 0xFF5B5851, edge = 0xFFB9B6AE;
constexpr Colour amiss = 0xFFA3261B;
constexpr Px edge_width{2}, amiss_width{6};

Px row_height(const SheetGrid& grid) {
    return grid.thumbnail.height + label_gap + label_height + row_gap;
}

void lay(const Picture& picture, Rect place, std::vector<std::uint32_t>& pixels) {
    for (int y = 0; y < place.height.value; ++y) {
        const auto row = picture.row(y);
        const auto at = static_cast<std::ptrdiff_t>(place.y.value + y) * sheet_width.value;
        std::copy(row.begin(), row.end(), pixels.begin() + at + place.x.value);
    }
}

// The text's first `count` characters and "…".
std::string cut(const std::string& text, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; ++i)
        if (const auto step = utf8_step(text, at)) at = step->next;
    return at < text.size() ? text.substr(0, at) + "…" : text;
}

} // namespace

SheetGrid SheetGrid::of(Size page) {
    SheetGrid grid;
    const bool upright = page.width < page.height;
    const bool bar = page.width >= page.height * 2;
    grid.columns = upright ? 4 : bar ? 2 : 3;
    const Px wide = (sheet_width - margin * 2 - gutter * (grid.columns - 1)) / grid.columns;
    const Px width = std::min(wide, page.width); // never larger than it is
    grid.thumbnail = {width, std::max(Px{1}, page.height * width.value / page.width.value)};
    grid.rows = std::max(1, most_height / row_height(grid).value);
    return grid;
}

ContactSheet::ContactSheet(Typesetter typesetter)
    : typesetter_{std::move(typesetter)} {}

Picture ContactSheet::draw(const SheetHead& head, const SheetGrid& grid,
                           std::span<const SheetPage> pages) {
    const int count = static_cast<int>(pages.size());
    const int rows = (count + grid.columns - 1) / grid.columns;
    const Px step = (sheet_width - margin * 2 + gutter) / grid.columns;
    frame_ = {};
    frame_.size = {sheet_width, head_height + row_height(grid) * rows - row_gap + foot};
    frame_.ground = ground;
    put_head(head);
    std::vector<Rect> places;
    for (int i = 0; i < count; ++i) {
        places.push_back({margin + step * (i % grid.columns),
                          head_height + row_height(grid) * (i / grid.columns), grid.thumbnail.width,
                          grid.thumbnail.height});
        put_label(pages[static_cast<std::size_t>(i)], places.back());
    }
    const Picture painted = paint_type(frame_, masks_);
    std::vector<std::uint32_t> pixels{painted.pixels().begin(), painted.pixels().end()};
    for (std::size_t i = 0; i < places.size(); ++i) lay(pages[i].picture, places[i], pixels);
    return Picture{frame_.size, std::move(pixels)};
}

void ContactSheet::put_head(const SheetHead& head) {
    const Px right = sheet_width - margin, small_top = Px{116};
    const Px number = put_at_end(head.number, title_em, muted, right, Px{48});
    put(head.title, "headline", title_em, ink, margin, Px{42}, right - margin - number - gutter);
    put(head.about, "label", large_em, muted, margin, small_top, right - margin);
}

void ContactSheet::put_label(const SheetPage& page, Rect place) {
    const bool is_amiss = !page.mark.empty();
    const Px width = is_amiss ? amiss_width : edge_width;
    frame_.elements.push_back(FilledBox{
        {place.x - width, place.y - width, place.width + width * 2, place.height + width * 2},
        is_amiss ? amiss : edge,
        {}});
    const Px top = place.bottom() + label_gap, below = top + Px{42};
    const Px dwell = put_at_end(page.dwell, large_em, muted, place.right(), top);
    const Px room = place.width - dwell - gutter;
    const Px end = put(page.item, "label-strong", large_em, ink, place.x, top,
                       room - (page.number.empty() ? Px{} : large_em * 3));
    put(page.number, "number", large_em, muted, end + large_em / 2, top, room);
    if (is_amiss)
        put("▲ " + page.mark, "label-strong", small_em, amiss, place.x, below, place.width);
    else
        put(page.about, "label", small_em, muted, place.x, below, place.width);
}

Px ContactSheet::put(const std::string& text, std::string_view role, Px em, Colour colour, Px x,
                     Px y, Px room) {
    if (text.empty()) return x;
    Line line = set_note(typesetter_, text, role, em);
    // Each cut is shorter, and the shortest is … alone.
    for (std::size_t count = utf8_length(text); count > 0 && ceil_px(line.measure) > room;) {
        const auto fits = static_cast<std::size_t>(room.value) * count /
                          static_cast<std::size_t>(ceil_px(line.measure).value);
        count = std::min(count - 1, fits);
        line = set_note(typesetter_, cut(text, count), role, em);
    }
    frame_.elements.emplace_back(placed_note(std::move(line), x, y, colour));
    return std::get<TextLine>(frame_.elements.back()).box.right();
}

Px ContactSheet::put_at_end(const std::string& text, Px em, Colour colour, Px right, Px y) {
    if (text.empty()) return {};
    Line line = set_note(typesetter_, text, "number", em);
    const Px length = ceil_px(line.measure);
    frame_.elements.emplace_back(placed_note(std::move(line), right - length, y, colour));
    return length;
}

} // namespace board
