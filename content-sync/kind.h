// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"

#include <span>

namespace board {

// A kind of item that this version knows: what people call it and the positions it is made for.
struct Kind {
    std::string_view name;  // "negative-list"
    std::string_view title; // 业务负面清单
    std::span<const Position> positions;
    bool is_for(Position position) const;
};

// All of them, in the schema's order.
std::span<const Kind> kinds();
// None: this version does not know it, and shows it everywhere as an article.
const Kind* kind_named(std::string_view name);

} // namespace board
