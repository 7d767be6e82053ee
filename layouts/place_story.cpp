// SPDX-License-Identifier: MIT
#include "layouts/page_layout.h"

#include <algorithm>
#include <utility>

namespace board {

// Read once for all pages of an item. Pictures that are not at hand leave their captions.
const std::vector<StoryBlock>& PageLayout::story_of(std::string text) {
    if (text == story_text_) return story_;
    story_ = read_story(text);
    for (StoryBlock& block : story_)
        if (block.kind == BlockKind::picture)
            block.picture = tools_.rasters.raster_size(block.asset).value_or(Size{});
    story_text_ = std::move(text);
    return story_;
}

StoryFlow PageLayout::story_flow(const Box& box, const std::vector<StoryBlock>& blocks,
                                 std::size_t size) {
    ParagraphStyle style = style_of(box.role, *tools_.scale.size(box.sizes[size]), box.alignment);
    style.indent = box.indent;
    return StoryFlow{blocks, std::move(style), box.leading, paragraphs_, tools_.scale.unit()};
}

// The first of the box's sizes that sets all of the story on this page, else the last; chosen once.
void PageLayout::choose_story_size(const Box& box, const std::vector<StoryBlock>& blocks,
                                   Rect area) {
    FlowCursor& cursor = page_.cursor;
    if (cursor.started) return;
    cursor.started = true;
    for (cursor.size = first_size(box); cursor.size + 1 < box.sizes.size(); ++cursor.size)
        if (story_flow(box, blocks, cursor.size).fits(area.size())) return;
}

void PageLayout::place_story(const Box& box, const Scope& scope, Rect area) {
    if (!take_cursor(box)) return;
    const auto& blocks = story_of(scope.fill(box.value));
    choose_story_size(box, blocks, area);
    FlowCursor& cursor = page_.cursor;
    // Variants of a page may offer their stories other sizes.
    const std::size_t size = std::min(cursor.size, box.sizes.size() - 1);
    StoryFlow flow = story_flow(box, blocks, size);
    StoryPage page = story_page(flow, area.size());
    const Px em = *tools_.scale.size(box.sizes[size]);
    const Px least = em + Px{static_cast<int>(em.value * box.leading)} * (box.least - 1);
    const bool stuck = page.next == cursor.place && !page.finished;
    const bool whole = page.finished && cursor.place == StoryPlace{};
    const bool cramped = area.height < least && !whole && page.next != cursor.place;
    if (stuck || cramped) return overflow(box, least, area.height);
    note_missing(page.missing);
    place_story_page(box, scope, area, page);
    cursor.place = page.next;
    if (!page.finished) cursor.finished = false;
}

// What is to be left for a further page is as little as may stand there.
StoryPage PageLayout::story_page(StoryFlow& flow, Size room) {
    const StoryPlace& from = page_.cursor.place;
    StoryPage page = flow.page(from, room);
    if (!page_.cursor.leave || !page.finished || page.height <= Px{1}) return page;
    StoryPage shorter = flow.page(from, {room.width, page.height - Px{1}});
    return shorter.finished || shorter.next == from ? page : shorter;
}

void PageLayout::place_story_page(const Box& box, const Scope& scope, Rect area, StoryPage& page) {
    const auto moved = [&](Rect own) {
        return Rect{area.x + own.x, area.y + own.y, own.width, own.height};
    };
    for (StoryPicture& each : page.pictures)
        page_.elements.push_back(PlacedPicture{std::move(each.asset),
                                               moved(each.box),
                                               PictureFit::cover,
                                               colour("panel", scope),
                                               tools_.scale.length(0.15),
                                               {}});
    for (const StoryRule& each : page.rules) {
        const char* token = each.kind == StoryRuleKind::head ? "accent" : "line";
        page_.elements.push_back(FilledBox{moved(each.box), colour(token, scope), Px{}});
    }
    const Colour ink = text_colour(box, scope), muted = colour("muted", scope);
    for (StoryLine& each : page.lines)
        place_line(std::move(each.line), area.x + each.x, area.y + each.y,
                   each.role.empty() ? box.role : each.role, each.role.empty() ? ink : muted);
}

} // namespace board
