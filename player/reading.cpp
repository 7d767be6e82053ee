// SPDX-License-Identifier: MIT
#include "player/reading.h"

#include <algorithm>

namespace board {
namespace {

// An emblem or a portrait beside a text is less.
bool is_large(const Rect& box, Size page) {
    return std::int64_t{box.width.value} * box.height.value * 4 >=
           std::int64_t{page.width.value} * page.height.value;
}

} // namespace

std::size_t characters_to_read(const Frame& frame) {
    const auto& elements = frame.elements;
    const bool pictured = std::ranges::any_of(elements, [&](const FrameElement& element) {
        const auto* picture = std::get_if<PlacedPicture>(&element);
        return picture && is_large(picture->box, frame.size);
    });
    const bool told = std::ranges::any_of(elements, [](const FrameElement& element) {
        const auto* line = std::get_if<TextLine>(&element);
        return line && (line->role == "body" || line->role == "quote");
    });
    return pictured && !told ? 0 : frame.characters;
}

} // namespace board
