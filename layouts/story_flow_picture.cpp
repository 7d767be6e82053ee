// SPDX-License-Identifier: MIT
#include "layouts/story_flow.h"

#include <algorithm>

namespace board {

// As wide as the measure, but within `height`, and at most twice its own size.
Size StoryFlow::picture_size(Size own, Px width, Px height) const {
    if (own.width < Px{1} || own.height < Px{1} || height < Px{1}) return {};
    const double scale = std::min({2.0, static_cast<double>(width.value) / own.width.value,
                                   static_cast<double>(height.value) / own.height.value});
    const auto scaled = [&](Px length) {
        return std::max(Px{1}, Px{static_cast<int>(length.value * scale)});
    };
    return {scaled(own.width), scaled(own.height)};
}

// 55 % of the page, or none if that is next to nothing; where it is not left below `row`, what is
// left, down to a third.
Px StoryFlow::picture_height(const StoryBlock& block, int row, Size room) {
    const Px most{static_cast<int>(room.height.value * 0.55)};
    if (most < style_.em * 2) return {};
    Px left = room.height - top(row);
    if (!block.content.text.empty()) {
        const auto lines = lines_from(block, 0, room.width, Paragraphs::all).size();
        left -= pitch_ * static_cast<int>(lines) + pitch_ / 2;
    }
    return left * 3 >= room.height ? std::min(most, left) : most;
}

// The caption stands on the grid, the picture close above it.
void StoryFlow::add_picture(Strips& strips, const StoryPlace& from, int row, Size room) {
    const StoryBlock& block = blocks_[from.block];
    const Px width = measure(block, room.width);
    const bool has_caption = !block.content.text.empty();
    StoryPlace caption = from;
    const Size size = picture_size(block.picture, width, picture_height(block, row, room));
    if (size.width > Px{} && from.row == 0) {
        const Px half = pitch_ / 2, gap = style_.em / 4;
        const int rows = (size.height + gap + half - Px{1}) / half;
        const Px y = row > 0 ? half * rows - gap - size.height : Px{};
        StoryStrip strip{{block.kind, true, !has_caption, row, rows}, from, y + size.height};
        strip.picture = {block.asset, {(width - size.width) / 2, y, size.width, size.height}};
        row += rows;
        strips.push_back(std::move(strip));
        caption.row = 1;
    }
    if (has_caption) add_text(strips, block, caption, row, room);
}

} // namespace board
