// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "base/units.h"
#include "content-sync/feed.h"

namespace board {

// More pages than anybody will ever stand through; what asks for more is refused.
constexpr int most_pages = 400;

// Why an item, or a set of templates, cannot be set.
Error too_long(const Item& item);
Error no_room(const Item& item, Size size, const std::string& box);
Error unknown_role(const std::string& role);

} // namespace board
