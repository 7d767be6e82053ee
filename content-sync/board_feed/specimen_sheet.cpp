// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/specimen_sheet.h"

#include "content-sync/board_feed/sheet_note.h"
#include "content-sync/board_feed/specimen_sizes.h"
#include "fonts/em_box.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

// Units.
constexpr double margin = 72, gutter = 36, row_gap = 44, head = 160, foot = 64;
constexpr double caption = 64, label_room = 36, largest_type = 150;
// Between the rows of an exhibit, in hundredths of its em: as little, and as much.
constexpr int least_gap = 45, most_gap = 90;
constexpr int most_sizes = 4;
constexpr Px trial{256};

} // namespace

SpecimenSheet::SpecimenSheet(Typesetter& typesetter, const Theme& theme, Size size)
    : typesetter_{typesetter}
    , theme_{theme}
    , size_{size} {}

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
    const Px left = units(margin), top = units(head);
    const auto places =
        exhibit_places(page, {left, top, size_.width - left * 2, size_.height - top - units(foot)},
                       units(gutter), units(row_gap));
    std::vector<Px> most;
    for (const ExhibitPlace& place : places) most.push_back(largest(place));
    const std::vector<Px> sizes = shared_sizes(most, most_sizes);
    for (std::size_t i = 0; i < places.size(); ++i) exhibit(places[i], sizes[i]);
    return std::move(frame_);
}

void SpecimenSheet::title(const SpecimenPage& page, std::size_t number, std::size_t count) {
    const Px left = units(margin), small = units(78);
    const Px end = put_note(note(page.title, "headline", 60), "accent", left, units(48));
    put_note(note(page.english, "label", 24), "muted", end + units(28), small);
    const std::string place = std::to_string(number) + " / " + std::to_string(count);
    Line right = note(place, "label", 24);
    const Px start = size_.width - left - ceil_px(right.measure);
    put_note(std::move(right), "muted", start, small);
}

Px SpecimenSheet::column_width(const ExhibitPlace& place) const {
    const int across = place.exhibit->across;
    return (place.area.width - units(gutter) * (across - 1)) / across;
}

std::vector<SpecimenSheet::Row> SpecimenSheet::rows(const Exhibit& exhibit,
                                                    const Settings& settings) const {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < settings.size(); ++i) {
        if (i % static_cast<std::size_t>(exhibit.across) == 0) rows.emplace_back();
        if (!exhibit.samples[i].label.empty()) rows.back().label = units(label_room);
        rows.back().height = std::max(rows.back().height, settings[i].size.height);
    }
    return rows;
}

SpecimenSheet::Settings SpecimenSheet::set(const Exhibit& exhibit, Px em) {
    Settings settings;
    for (const Sample& sample : exhibit.samples)
        settings.push_back(set_sample(typesetter_, sample, em));
    return settings;
}

Px SpecimenSheet::largest(const ExhibitPlace& place) {
    const Settings settings = set(*place.exhibit, trial);
    Px widest{1};
    for (const SampleSetting& setting : settings) widest = std::max(widest, setting.size.width);
    Px deep{}, high = place.area.height - units(caption);
    for (const Row& row : rows(*place.exhibit, settings)) {
        deep += row.height + (deep > Px{} ? trial * least_gap / 100 : Px{});
        high -= row.label;
    }
    const int by_width = trial.value * column_width(place).value / widest.value;
    const int by_height = trial.value * high.value / deep.value;
    return std::clamp(Px{std::min(by_width, by_height)}, Px{8}, units(largest_type));
}

void SpecimenSheet::exhibit(const ExhibitPlace& place, Px em) {
    const Exhibit& exhibit = *place.exhibit;
    captions(exhibit, place.area);
    Settings settings = set(exhibit, em);
    const std::vector<Row> all = rows(exhibit, settings);
    Px left_over = place.area.height - units(caption);
    for (const Row& row : all) left_over -= row.label + row.height;
    const int gaps = std::max(1, static_cast<int>(all.size()) - 1);
    const Px gap = std::clamp(left_over / gaps, em * least_gap / 100, em * most_gap / 100);
    const Px step = column_width(place) + units(gutter);
    const auto across = static_cast<std::size_t>(exhibit.across);
    Px y = place.area.y + units(caption);
    for (std::size_t i = 0; i < settings.size(); ++i) {
        const Px x = place.area.x + step * static_cast<int>(i % across);
        const Row& row = all[i / across];
        const Sample& sample = exhibit.samples[i];
        if (!sample.label.empty()) put_note(note(sample.label, "label", 20), "gold", x, y);
        spread_papers(settings[i], step - units(gutter));
        put(sample, std::move(settings[i]), x, y + row.label);
        if (i % across + 1 == across) y += row.label + row.height + gap;
    }
}

void SpecimenSheet::captions(const Exhibit& exhibit, Rect area) {
    frame_.elements.push_back(
        FilledBox{{area.x, area.y, area.width, units(2)}, theme_.colour("accent"), {}});
    put_note(note(exhibit.name, "title", 24), "accent", area.x, area.y + units(16));
    if (exhibit.section.empty()) return;
    Line section = note(exhibit.section, "label", 18);
    const Px start = area.right() - ceil_px(section.measure);
    put_note(std::move(section), "muted", start, area.y + units(21));
}

void SpecimenSheet::put(const Sample& sample, SampleSetting setting, Px x, Px y) {
    for (const Rect paper : setting.papers)
        frame_.elements.push_back(FilledBox{
            {x + paper.x, y + paper.y, paper.width, paper.height}, theme_.colour("panel"), {}});
    if (sample.bounded) hairline({x + setting.measure, y, units(1), setting.size.height});
    for (SampleSetting::Row& row : setting.rows) {
        if (sample.cells) cells(row.line, x + row.x, y + row.y);
        line(std::move(row.line), x + row.x, y + row.y, "ink", "specimen");
    }
}

// Neighbours share the edge between them.
void SpecimenSheet::cells(const Line& set_line, Px x, Px y) {
    const Px em = set_line.em, top = y - round_px(em_box_ascent(em)), hair = units(1);
    for (const PlacedCell& cell : set_line.cells) {
        const Px begin = x + round_px(cell.pen), end = x + round_px(cell.pen + cell.advance);
        frame_.elements.push_back(
            FilledBox{{begin, top, end - begin, em}, theme_.colour("panel"), {}});
        hairline({begin, top, end - begin, hair});
        hairline({begin, top + em - hair, end - begin, hair});
        hairline({begin, top, hair, em});
        hairline({end, top, hair, em});
    }
}

void SpecimenSheet::hairline(Rect box) {
    frame_.elements.push_back(FilledBox{box, theme_.colour("line"), {}});
}

void SpecimenSheet::line(Line set_line, Px x, Px y, std::string_view token, std::string role) {
    const Px em = set_line.em, length = ceil_px(set_line.measure + set_line.hang);
    const Rect box = set_line.mode == WritingMode::vertical_rl
                         ? Rect{x - em / 2, y, em, length}
                         : Rect{x, y - round_px(em_box_ascent(em)), length, em};
    frame_.elements.push_back(
        TextLine{std::move(set_line), x, y, box, theme_.colour(token), std::move(role)});
}

Line SpecimenSheet::note(const std::string& text, std::string_view role, double em) {
    return set_note(typesetter_, text, role, units(em));
}

Px SpecimenSheet::put_note(Line set_line, std::string_view token, Px x, Px y) {
    const TextLine placed = placed_note(std::move(set_line), x, y, theme_.colour(token));
    frame_.elements.emplace_back(placed);
    return placed.box.right();
}

} // namespace board
