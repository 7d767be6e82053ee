// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/specimen_setting.h"

#include "fonts/em_box.h"
#include "layouts/story_flow.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

constexpr Px endless{1 << 20};
constexpr double page_edge = 0.85, between_pages = 0.8; // em

Px times(Px em, double count) {
    return Px{static_cast<int>(std::lround(em.value * count))};
}

std::vector<Line> set_lines(const Sample& sample, const Paragraph& paragraph, Px em) {
    const F26Dot6 measure{static_cast<int>(std::lround(sample.measure_em * em.value * 64))};
    if (sample.edges)
        return {paragraph.stretch(*sample.edges,
                                  sample.fitted ? std::optional{measure} : std::nullopt)};
    return paragraph.lines(sample.measure_em > 0 ? measure : to_f26dot6(endless));
}

SampleSetting set_text(const Sample& sample, std::vector<Line> lines, Px em) {
    SampleSetting made;
    const bool vertical = sample.style.mode == WritingMode::vertical_rl;
    const AnnotationRoom beside = annotation_room(sample.text.annotations, em, sample.style.mode);
    const Px pitch = std::max(times(em, sample.leading), em + ceil_px(beside.line_gap(em)));
    const Px over = ceil_px(beside.over), under = ceil_px(beside.under);
    const Px deep = over + pitch * (static_cast<int>(lines.size()) - 1) + em + under;
    made.measure = times(em, sample.measure_em);
    Px along = made.measure, across = over;
    for (Line& line : lines) {
        along = std::max(along, ceil_px(line.measure + line.hang));
        const Px x = vertical ? deep - across - em / 2 : Px{};
        const Px y = vertical ? Px{} : across + round_px(em_box_ascent(em));
        made.rows.push_back({std::move(line), x, y});
        across += pitch;
    }
    made.size = vertical ? Size{deep, along} : Size{along, deep};
    return made;
}

// Pages side by side, as many as the story fills.
SampleSetting set_story(Typesetter& typesetter, const Sample& sample, const ParagraphStyle& style) {
    const std::vector<StoryBlock> blocks = read_story(sample.text.text);
    Paragraphs paragraphs{typesetter};
    StoryFlow flow{blocks, style, sample.leading, paragraphs};
    const Px em = style.em, edge = times(em, page_edge);
    const Size room{times(em, sample.measure_em), times(em, sample.leading) * sample.page_lines};
    const Size paper{room.width + edge * 2, room.height + edge * 2};
    SampleSetting made;
    StoryPage page;
    for (Px left{}; !page.finished; left += paper.width + times(em, between_pages)) {
        page = flow.page(page.next, room);
        made.papers.push_back({left, {}, paper.width, paper.height});
        for (StoryLine& line : page.lines)
            made.rows.push_back({std::move(line.line), left + edge + line.x, edge + line.y,
                                 made.papers.size() - 1});
        made.size = {left + paper.width, paper.height};
        if (page.lines.empty()) break; // not even one line has room
    }
    return made;
}

} // namespace

void spread_papers(SampleSetting& setting, Px width) {
    const int gaps = static_cast<int>(setting.papers.size()) - 1;
    if (gaps < 1) return;
    const Px spare = width - setting.size.width;
    const auto shift = [&](std::size_t paper) { return spare * static_cast<int>(paper) / gaps; };
    for (std::size_t i = 0; i < setting.papers.size(); ++i) setting.papers[i].x += shift(i);
    for (SampleSetting::Row& row : setting.rows) row.x += shift(row.paper);
    setting.size.width = width;
}

SampleSetting set_sample(Typesetter& typesetter, const Sample& sample, Px em) {
    ParagraphStyle style = sample.style;
    style.em = em;
    if (sample.page_lines > 0) return set_story(typesetter, sample, style);
    const Paragraph paragraph = Paragraph::shape(typesetter, sample.text, style);
    return set_text(sample, set_lines(sample, paragraph, em), em);
}

} // namespace board
