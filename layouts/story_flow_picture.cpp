// SPDX-License-Identifier: MIT
#include "layouts/story_flow.h"

#include <algorithm>

namespace board {

// As wide as the measure, but no taller than 55 % of the page, and at most twice its own size.
Size StoryFlow::picture_size(Size own, Size room) const {
    if (own.width < Px{1} || own.height < Px{1}) return {};
    const double scale = std::min({2.0, static_cast<double>(room.width.value) / own.width.value,
                                   room.height.value * 0.55 / own.height.value});
    const auto scaled = [&](Px length) {
        return std::max(Px{1}, Px{static_cast<int>(length.value * scale)});
    };
    return {scaled(own.width), scaled(own.height)};
}

// The caption stands on the grid, the picture in what is above it.
void StoryFlow::add_picture(Strips& strips, const StoryPlace& from, int row, Size room) {
    const StoryBlock& block = blocks_[from.block];
    const Px width = measure(block, room.width);
    const Size size = picture_size(block.picture, {width, room.height});
    const bool has_caption = !block.content.text.empty();
    StoryPlace caption = from;
    if (size.width > Px{} && from.row == 0) {
        StoryStrip strip{{block.kind, true, !has_caption, row}, from, size.height};
        const Px half = pitch_ / 2;
        strip.flow.rows = (size.height + style_.em / 4 + half - Px{1}) / half;
        strip.picture = {block.asset, {(width - size.width) / 2, {}, size.width, size.height}};
        row += strip.flow.rows;
        strips.push_back(std::move(strip));
        caption.row = 1;
    }
    if (has_caption) add_text(strips, block, caption, row, room.width);
}

} // namespace board
